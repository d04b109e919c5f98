import { afterAll, beforeAll, expect, test } from 'vitest'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import { Appeal, AppealEvent } from '@server/appeals'
import { demonstrate, type Demonstration } from '@server/demonstration'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Delivery, settled } from '@server/kit/deliveries'
import { samplePlaceCode } from '@server/places'
import { momentAt } from '@server/seeds/relative-time'
import { sampleWorld } from '@server/seeds/sample-world'
import { device, openWorld, refused, type World } from '@tests/support/world'

let world: World
let made: Demonstration | null
beforeAll(async () => {
  world = await openWorld({ demonstration: true })
  made = await demonstrate()
})
afterAll(() => world.end())

test('an empty database becomes the sample community, once', async () => {
  const said = made!.greeting('http://127.0.0.1:8080')
  const code = /\/s\/([0-9A-Z]{7})/.exec(said)![1]!
  const { doorstep } = await world.as().places.show({ code })
  expect([doorstep.community.name.zh, doorstep.building?.number]).toEqual(['梧桐里社区', 3])
  for (const person of ['r01', 'suqing', 'xuyifan', 'yenanqiao']) {
    expect(said).toContain(person)
    expect((await world.as({ device: device() }).demo.demoSignIn({ person })).me.kind).toBe(
      person === 'r01' ? 'resident' : 'staff',
    )
  }
  const counts = async () => [await table(Appeal).count(), await table(AppealEvent).count()]
  const before = await counts()
  expect(await demonstrate()).not.toBeNull()
  expect(await counts()).toEqual(before)
})

test('it shows a matter in every way that one goes, and each date is the one that its rule gives', async () => {
  const today = now()
  const matters = new Map((await table(Appeal).find()).map(appeal => [appeal.text, appeal]))
  expect(matters.size).toBe(sampleWorld.appeals.length)
  for (const { text, due, id } of sampleWorld.appeals) {
    const { dueAt } = matters.get(text)!
    if (due) expect([id, dueAt.toISOString()]).toEqual([id, momentAt(due, today).toISOString()])
  }
  const statuses = new Set([...matters.values()].map(({ status }) => status))
  for (const status of [
    'submitted',
    'need_info',
    'assigned',
    'scheduled',
    'external',
    'on_list',
    'in_progress',
    'resolved',
    'reopened',
    'closed',
    'declined',
    'withdrawn',
  ] as const) {
    expect(statuses).toContain(status)
  }
  const late = [...matters.values()].filter(({ overdueAt, status }) => overdueAt && activeStatuses.includes(status as never))
  expect(late).toHaveLength(1)
  expect(late[0]!.overdueAt!.getTime() - late[0]!.dueAt.getTime()).toBeLessThan(5 * 60_000)
  const { token } = await world.as({ device: device() }).demo.demoSignIn({ person: 'r01' })
  const mine = await world.as({ token }).appeals.mine()
  expect(mine.items.map(({ status, area }) => [status, area.building])).toContainEqual(['in_progress', 3])
})

test('nothing happened in the future, each matter in its order, and all that followed is done', async () => {
  const events = await table(AppealEvent).find({ order: { id: 'ASC' } })
  for (const { at } of events) expect(at <= now()).toBe(true)
  for (const appealId of new Set(events.map(event => event.appealId))) {
    const times = events.filter(event => event.appealId === appealId).map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
  // What falls due after the last of the samples is the dispatcher's, which the demonstration does not wait for.
  await settled()
  const due = (await table(Delivery).find()).filter(({ runAt }) => runAt <= now())
  expect(due.every(({ doneAt }) => doneAt !== null)).toBe(true)
})

test('activities to come, full with a waiting list, over and called off, and what was credited', async () => {
  const { token } = await world.as({ device: device() }).demo.demoSignIn({ person: 'r04' })
  const as = world.as({ token })
  const { communityId } = (await table(Appeal).find({ take: 1 }))[0]!
  const coming = (await as.activities.list({ communityId })).items
  expect(coming.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'full']))
  expect(coming.find(({ state }) => state === 'full')!.places.waiting).toBe(2)
  const past = (await as.activities.list({ communityId, part: 'past' })).items
  expect(past.map(({ state }) => state)).toEqual(expect.arrayContaining(['finished', 'settled', 'cancelled']))
  expect((await as.hours.sum()).minutes).toBe(120)
})

test('a code that was taken down is among those on the walls', async () => {
  const old = sampleWorld.places.find(({ revoked }) => revoked)!
  expect((await refused(world.as().places.show({ code: samplePlaceCode(old.code) }))).error.code).toBe('place.revoked')
})
