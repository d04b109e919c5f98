import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { config } from '@config/server'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { PlaceScan, addPlace } from '@server/places'
import { makeNeighbourhood, type Neighbourhood } from '@tests/support/neighbourhood'
import { device, openWorld, refused, times, type World } from '@tests/support/world'

let world: World
let here: Neighbourhood
beforeAll(async () => {
  world = await openWorld()
  here = await makeNeighbourhood(world)
})
afterEach(() => setAhead(0))
afterAll(() => world.end())

const newPlace = () =>
  addPlace({
    communityId: here.communityId,
    areaId: here.building,
    kind: 'entrance',
    name: '3号楼一单元',
    nameEn: 'Building 3, entrance 1',
  })
const unknown = { status: 404, error: { code: 'place.unknown' } }
const scan = (code: string, method = 'GET') => world.raw(`/s/${code}`, { method, redirect: 'manual' })
const countOf = async (code: string) => (await world.as(here.auditor).places.scans({ code })).map(({ count }) => count)

test('a code opens its place: building, grid, community, whom to ring', async () => {
  const code = await newPlace()
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/)
  expect(await world.as().places.show({ code })).toMatchObject({
    code,
    kind: 'entrance',
    name: { zh: '3号楼一单元', en: 'Building 3, entrance 1' },
    doorstep: {
      areaId: here.building,
      community: { id: here.communityId },
      grid: { id: here.grid },
      building: { number: 3 },
      worker: null,
      duty: { phone: '000-0000 0120' },
    },
  })
})

test('it is read as people type it', async () => {
  let code = ''
  while (!/[01]/.test(code)) code = await newPlace()
  const typed = [
    code.toLowerCase(),
    `${code.slice(0, 3)}-${code.slice(3)}`,
    code.replace(/0/g, 'O').replace(/1/g, 'I'),
    code.replace(/0/g, 'o').replace(/1/g, 'l'),
  ]
  for (const one of typed) expect((await world.as().places.show({ code: one })).code).toBe(code)
})

test('what is no code of ours is unknown', async () => {
  const code = await newPlace()
  const mistyped = (code.startsWith('7') ? '8' : '7') + code.slice(1)
  for (const one of [mistyped, 'x', '', '0000000', `${code}0`, '%', '码', "' OR 1=1"]) {
    if (one) expect(await refused(world.as().places.show({ code: one }))).toMatchObject(unknown)
  }
})

test('only the desk and administrators of its community take a code down, and then it says so', async () => {
  const code = await newPlace()
  const revoke = (who: { token: string }) => world.as(who).places.revoke({ code })
  expect(await refused(revoke(here.foreignDispatcher))).toMatchObject(unknown)
  for (const who of [here.handler, here.otherHandler, here.supervisor, here.auditor, here.resident]) {
    expect(await refused(revoke(who))).toMatchObject({ status: 403, error: { code: 'rights.role' } })
  }
  expect((await world.as().places.show({ code })).code).toBe(code)
  expect(await revoke(here.admin)).toEqual({ revoked: true })
  expect(await refused(world.as().places.show({ code }))).toMatchObject({ status: 404, error: { code: 'place.revoked' } })
  expect(await revoke(here.dispatcher)).toEqual({ revoked: true })
  expect(await refused(world.as(here.admin).places.revoke({ code: '0000018' }))).toMatchObject(unknown)
})

test('a scan goes on to the page, known or not; nothing of a code can lead elsewhere', async () => {
  const code = await newPlace()
  const [known, unheard, odd] = [await scan(code), await scan('ZZZZZZZ'), await scan('a%26b%0d%0aX%23')]
  expect([known, unheard, odd].map(({ status }) => status)).toEqual([302, 302, 302])
  expect(known.headers.get('location')).toBe(`/#/pages/home/index?place=${code}`)
  expect(unheard.headers.get('location')).toBe('/#/pages/home/index?place=ZZZZZZZ')
  expect(odd.headers.get('location')).toBe('/#/pages/home/index?place=a%26b%0D%0AX%23')
  expect(known.headers.get('cache-control')).toBe('no-store')
  expect((await scan('%')).headers.get('location')).toBe('/#/pages/home/index?place=%25')
})

test('scans are counted by place and community day, none lost, nobody counted', async () => {
  const code = await newPlace()
  await Promise.all(times(20, () => scan(code)))
  await scan(code, 'HEAD')
  await scan('ZZZZZZZ')
  expect(await countOf(code)).toEqual([20])
  setAhead(24 * 3_600_000)
  await scan(code.toLowerCase())
  expect(await world.as(here.auditor).places.scans({ code })).toEqual([
    { day: dayOf(now()), count: 1 },
    { day: dayAfter(dayOf(now()), -1), count: 20 },
  ])
  const [row] = await table(PlaceScan).find()
  expect(Object.keys(row!).sort()).toEqual(['count', 'day', 'placeId'])
})

test('counts are for staff of the community, of the last 90 days', async () => {
  const code = await newPlace()
  await scan(code)
  expect(await refused(world.as(here.foreignDispatcher).places.scans({ code }))).toMatchObject(unknown)
  expect((await refused(world.as(here.resident).places.scans({ code }))).status).toBe(403)
  expect((await refused(world.as({ device: device() }).places.scans({ code }))).status).toBe(401)
  for (const [days, counts] of [
    [89, [1]],
    [90, []],
  ] as const) {
    setAhead(days * 24 * 3_600_000)
    const auditor = await world.person('staff', { role: 'auditor', communityId: here.communityId })
    expect((await world.as(auditor).places.scans({ code })).map(({ count }) => count)).toEqual(counts)
  }
})

test('the file by which WeChat sees whose /s/ is, and no other, stands there', async () => {
  config.wechat.verifyFiles.set('aB3xYz', '0f1e2d3c')
  const answer = await world.raw('/s/aB3xYz.txt')
  expect([answer.status, await answer.text(), answer.headers.get('Content-Type')]).toEqual([
    200,
    '0f1e2d3c',
    expect.stringContaining('text/plain'),
  ])
  for (const other of ['ab3xyz.txt', 'other.txt', '__proto__.txt', '..%2faB3xYz.txt'])
    expect((await world.raw(`/s/${other}`, { redirect: 'manual' })).status).toBe(404)
  const code = await newPlace()
  expect((await scan(code)).status).toBe(302)
})
