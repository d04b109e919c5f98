import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { config } from '@config/server'
import { setAhead } from '@server/kit/clock'
import { newId } from '@server/kit/ids'
import { addPlace } from '@server/places'
import { Activities, hours } from '@tests/support/activities'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { noticeFor } from '@tests/support/notices'
import { readPrint } from '@tests/support/print'
import { device, openWorld, refused, type World } from '@tests/support/world'

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

test('what everybody may see has a picture five to four to be shared with, as new as it is; what is private or gone has none', async () => {
  const activities = new Activities(world, here)
  const { activity, slot } = await activities.slot(2, { title: '🍂银杏道落叶清扫，带上孩子一起来的那一种，第二场' })
  const desk = world.as(here.dispatcher)
  const notice = await desk.notices.compose(noticeFor(here, { when: '周四 9:00–16:00', act: '请提前储水' }))
  const later = await desk.notices.compose(noticeFor(here, { publishAt: hours(48) }))
  const her = world.as({ device: device() })
  const said = { areaId: here.building, category: 'house.light', text: '楼道灯不亮三天了', anonymousToHandler: false }
  const file = async (more = {}) => (await her.appeals.file({ ...said, wordsPublic: false, ...more })).appeal
  const [matter, secret, gone] = [await file(), await file({ kind: 'help' }), await file()]
  await her.appeals.withdraw({ id: gone.id, version: gone.version })
  const picture = async (of: string, headers = {}) => world.raw(`/shares/${of}.png`, { headers })
  const drawn = [
    `activities/${activity.id}`,
    `appeals/${matter.id}`,
    `notices/${notice.id}`,
    `areas/${here.building}`,
    `areas/${here.communityId}`,
  ]
  const tags = new Set<string>()
  for (const of of drawn) {
    const answer = await picture(of)
    const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
    expect([of, answer.status, format, width, height]).toEqual([of, 200, 'png', 1000, 800])
    expect([answer.headers.get('cross-origin-resource-policy'), answer.headers.get('cache-control')]).toEqual([
      'cross-origin',
      'public, max-age=300',
    ])
    tags.add(answer.headers.get('etag')!)
  }
  expect(tags.size).toBe(drawn.length)
  const [etag] = tags
  for (const held of [etag, `W/${etag}`]) expect((await picture(drawn[0]!, { 'If-None-Match': held })).status).toBe(304)
  await activities.signedUp(slot.id)
  expect((await picture(drawn[0]!, { 'If-None-Match': etag })).status).toBe(200)
  await desk.notices.withdraw({ id: notice.id, version: notice.version, reason: '日子写错了' })
  const none = [
    drawn[2]!,
    `notices/${later.id}`,
    `appeals/${secret.id}`,
    `appeals/${gone.id}`,
    `activities/${newId()}`,
    'areas/x',
    'areas/%2e%2e',
  ]
  for (const of of none) expect([of, (await picture(of)).status]).toEqual([of, 404])
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
