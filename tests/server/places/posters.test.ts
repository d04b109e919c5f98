import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { config } from '@config/server'
import { setAhead } from '@server/kit/clock'
import { addPlace } from '@server/places'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { readPrint } from '@tests/support/print'
import { openWorld, refused, type World } from '@tests/support/world'

let world: World
let here: Neighbourhood
const publicUrl = config.publicUrl
beforeAll(async () => {
  world = await openWorld()
  here = await makeNeighbourhood(world)
  config.publicUrl = 'https://linli.example'
})
afterEach(() => setAhead(0))
afterAll(() => {
  config.publicUrl = publicUrl
  return world.end()
})

const newPlace = (name = '3号楼一单元', areaId = here.building) =>
  addPlace({ communityId: here.communityId, areaId, kind: 'entrance', name, nameEn: 'Entrance' })
const addressOf = async (code: string, who = here.handler) => (await world.as(who).places.poster({ code })).address
const fetched = async (address: string) => {
  const answer = await world.raw(address)
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('a poster is one A4 page that names the house, and whose code a scanner reads', async () => {
  const code = await newPlace()
  const { answer, bytes } = await fetched(await addressOf(code))
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  expect(bytes.length).toBeLessThan(300_000)
  const { pages, text, code: scanned } = await readPrint(bytes)
  expect(pages).toEqual([[210, 297]])
  expect(scanned?.data).toBe(`https://linli.example/s/${code}`)
  expect(scanned!.side).toBeGreaterThan(60)
  // 90 mm of white square hold the code and four modules on each side.
  expect(((90 - scanned!.side) / 2) * (scanned!.modules / scanned!.side)).toBeGreaterThan(3.8)
  for (const part of [
    ...['3', '号楼', '梧桐里', '3号楼一单元', '提诉求', '看公告', '报志愿', '不用登录。', '000-0000 0120'],
    ...[`linli.example/s/${code}`, `${code.slice(0, 4)}-${code.slice(4)}`],
  ])
    expect(text).toContain(part)
})

test('characters the font has not are boxes, and a long name is set smaller', async () => {
  const code = await newPlace('😀𠮷龘门'.repeat(10), here.communityId)
  const { answer, bytes } = await fetched(await addressOf(code))
  expect(answer.status).toBe(200)
  const { pages, code: scanned } = await readPrint(bytes)
  expect([pages.length, scanned?.data]).toEqual([1, `https://linli.example/s/${code}`])
})

test('staff of elsewhere are told that there is no such place; nobody else gets a poster at all', async () => {
  const code = await newPlace()
  expect(await refused(addressOf(code, here.foreignDispatcher))).toMatchObject({ status: 404, error: { code: 'place.unknown' } })
  expect((await refused(addressOf(code, here.resident))).status).toBe(403)
  for (const tried of [`/posters/${code}.pdf`, `/posters/${code}.pdf?e=9999999999999&s=x`, '/posters/x.pdf', '/posters/%00'])
    expect((await world.raw(tried)).status).toBe(404)
  const address = await addressOf(code)
  const other = await newPlace()
  expect((await world.raw(address.replace(code, other))).status).toBe(404)
  setAhead(11 * 60_000)
  expect((await world.raw(address)).status).toBe(404)
})

test('a code that was taken down is printed no more, also from an address given out before', async () => {
  const code = await newPlace()
  const address = await addressOf(code)
  await world.as(here.dispatcher).places.revoke({ code })
  expect(await refused(addressOf(code))).toMatchObject({ status: 404, error: { code: 'place.revoked' } })
  expect((await fetched(address)).answer.status).toBe(404)
})

test('the list shows every code of the community once, page by page, and who may take one down', async () => {
  const made = new Set([await newPlace(), await newPlace('小区门', here.communityId), await newPlace('网格', here.grid)])
  const { communityId } = here
  const all: string[] = []
  let after: string | undefined
  do {
    const page = await world.as(here.dispatcher).places.list({ communityId, limit: 2, ...(after && { after }) })
    all.push(...page.items.map(({ code }) => code))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(all).size).toBe(all.length)
  expect([...made].every(code => all.includes(code))).toBe(true)
  const canOf = async (who: { token: string }) =>
    (await world.as(who).places.list({ communityId, limit: 50 })).items.find(({ code }) => made.has(code))!.can
  expect([await canOf(here.dispatcher), await canOf(here.handler)]).toEqual([['poster', 'revoke'], ['poster']])
  expect((await refused(world.as(here.foreignDispatcher).places.list({ communityId }))).status).toBe(404)
})
