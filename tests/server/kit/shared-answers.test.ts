import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { answerForMany, forgetAnswers } from '@server/kit/shared-answers'
import { endpoints } from '@server/features'
import { addPlace } from '@server/places'
import { Activities } from '../../support/activities'
import { openNotices, type Notices } from '../../support/notices'
import { device, refused, times } from '../../support/world'

let on: Notices
beforeAll(async () => {
  on = await openNotices()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const asked = (headers: Record<string, string> = {}) =>
  on.world.raw(`/api/notices?communityId=${on.here.communityId}`, { headers })

test('whoever asks within a second waits for one answer; later it is asked anew', async () => {
  let made = 0
  const ask = () => answerForMany('a.list', '/a?x=1', async () => String(++made))
  const all = await Promise.all(times(20, ask))
  expect(new Set(all.map(({ body }) => body.toString()))).toEqual(new Set(['1']))
  setAhead(800)
  expect((await ask()).body.toString()).toBe('1')
  setAhead(1001)
  expect((await ask()).body.toString()).toBe('2')
  setAhead(0)
  expect((await ask()).body.toString()).toBe('3')
  forgetAnswers('a.other')
  expect((await ask()).body.toString()).toBe('3')
  forgetAnswers('a.list')
  expect((await ask()).body.toString()).toBe('4')
})

test('an answer begun before a write is not kept after it', async () => {
  let state = 'before'
  let release = () => {}
  const slow = answerForMany('b.list', '/b', async () => {
    const seen = state
    await new Promise<void>(resolve => (release = resolve))
    return seen
  })
  state = 'after'
  forgetAnswers('b.list')
  release()
  expect((await slow).body.toString()).toBe('before')
  expect((await answerForMany('b.list', '/b', async () => state)).body.toString()).toBe('after')
})

test('a failure is told to who waited and not kept, and old answers make room', async () => {
  const broken = times(2, () => answerForMany('c.list', '/c', () => Promise.reject(new Error('no'))))
  for (const one of broken) await expect(one).rejects.toThrow('no')
  expect((await answerForMany('c.list', '/c', async () => 'fine')).body.toString()).toBe('fine')
  for (let i = 0; i < 600; i++) await answerForMany('c.list', `/c?${i}`, async () => 'x')
  expect((await answerForMany('c.list', '/c', async () => 'new')).body.toString()).toBe('new')
})

test('over HTTP: the same bytes with a tag, nothing at all to who has them, and the newest after a write', async () => {
  await on.compose({ title: '第一条' })
  const first = await asked()
  const etag = first.headers.get('etag')!
  expect([first.status, first.headers.get('cache-control'), first.headers.get('content-type')]).toEqual([
    200,
    'no-cache',
    'application/json; charset=utf-8',
  ])
  const again = await asked({ 'If-None-Match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  // A proxy that compresses weakens the tag, and a reader may hold several answers.
  for (const held of [`W/${etag}`, `"x", ${etag}`, `"x",W/${etag}`, '*'])
    expect([held, (await asked({ 'If-None-Match': held })).status]).toEqual([held, 304])
  for (const other of ['"x"', etag.slice(1, -1), `"${etag}"`])
    expect([other, (await asked({ 'If-None-Match': other })).status]).toEqual([other, 200])
  await on.compose({ title: '第二条' })
  const fresh = await asked({ 'If-None-Match': etag })
  expect([fresh.status, await fresh.text()]).toEqual([200, expect.stringContaining('第二条')])
  expect((await on.world.raw('/api/notices?communityId=x')).status).toBe(422)
})

test('the first screen is one answer for all who stand at a door, as new as its notices, with nothing of anybody’s own', async () => {
  const { world, here } = on
  const place = {
    communityId: here.communityId,
    areaId: here.building,
    kind: 'entrance',
    name: '一单元',
    nameEn: 'Entrance 1',
  } as const
  const code = await addPlace(place)
  const activities = new Activities(world, here)
  const { slot, activity } = await activities.slot(2)
  const guest = { device: device() }
  const behind = () => world.as(guest).home.atPlace({ code })
  expect(await behind()).toMatchObject({
    place: { code, name: { zh: '一单元' } },
    doorstep: { areaId: here.building, building: { number: 3 } },
    activities: [{ id: activity.id, shifts: [{ mine: null }] }],
  })
  const { id } = await on.compose({ title: '门口的新公告' })
  expect((await behind()).front.latest[0]).toMatchObject({ id })
  const nothing = { appeals: [], coming: null, unread: 0 }
  expect(await world.as(guest).home.mine()).toEqual(nothing)
  await activities.signedUp(slot.id, guest)
  const where = { areaId: here.building, category: 'house.light', text: '楼道灯不亮三天了' }
  const { appeal } = await world.as(guest).appeals.file({ ...where, anonymousToHandler: false, wordsPublic: false })
  expect(await world.as(guest).home.mine()).toMatchObject({ appeals: [{ id: appeal.id }], coming: { activityId: activity.id } })
  expect(await world.as({ device: device() }).home.mine()).toEqual(nothing)
  setAhead(1001)
  expect((await behind()).activities).toMatchObject([{ id: activity.id, places: { taken: 1 }, shifts: [{ mine: null }] }])
  await world.as(here.admin).places.revoke({ code })
  expect(await refused(behind())).toMatchObject({ status: 404, error: { code: 'place.revoked' } })
  expect(await world.as().home.inArea({ id: here.building })).toMatchObject({ place: null, doorstep: { areaId: here.building } })
  expect(await refused(world.as().home.inArea({ id: here.building.toLowerCase() }))).toMatchObject({ status: 404 })
})

test('what is answered to many is for anyone, of nobody’s own', () => {
  for (const { name, route } of endpoints(true).filter(({ route }) => route.shared))
    expect([name, route.method, route.audience, route.rate]).toEqual([name, 'GET', 'anyone', undefined])
})
