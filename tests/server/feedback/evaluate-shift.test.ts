import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { Activity } from '@server/activities'
import { codeNow } from '@server/activities/check-in-code'
import { Evaluation, EvaluationVersion } from '@server/feedback'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Delivery, settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { digest, newId } from '@server/kit/ids'
import { allHoldings } from '@server/people'
import { hours as inHours, openActivities, sweep, type Activities } from '@tests/support/activities'
import { device, refused, type Who, type World } from '@tests/support/world'

let world: World
let activities: Activities
beforeAll(async () => {
  ;({ world, activities } = await openActivities())
})
afterEach(() => setAhead(0))
afterAll(() => world.end())

const hours = (n: number) => setAhead(n * 3_600_000)
const rateOf = (who: Who, id: string, level: 1 | 2 | 3 | 4 | 5, more: { words?: string; version?: number } = {}) =>
  world.as(who).feedback.evaluateShift({ id, level, ...more })
const isRefused = async (call: Promise<unknown>, status: number, code: string) =>
  expect(await refused(call)).toMatchObject({ status, error: { code } })
/** So many guests on a shift of two hours in three days, who came and went; one more signed up and did not come. */
async function held(came: number, start = 72, planned = start) {
  const between = (from: number) => ({ startsAt: inHours(from), endsAt: inHours(from + 2) })
  const { slot, shiftId, activity } = await activities.slot(came + 1, { shifts: [between(planned)] })
  const { title, text, place, bring, phone, danger } = sweep(activities.here)
  const said = { title, text, place, bring, phone, danger, id: activity.id, version: activity.version }
  if (planned !== start)
    await activities.as(activities.here.dispatcher).edit({ ...said, moved: [{ id: shiftId, ...between(start) }] })
  const people = Array.from({ length: came + 1 }, () => ({ device: device() }))
  for (const who of people) await activities.signedUp(slot.id, who)
  const absent = people.pop()!
  for (const way of ['in', 'out'] as const) {
    hours(way === 'in' ? start : start + 2)
    for (const who of people) await activities.as(who).attend({ id: shiftId, way, code: codeNow(shiftId).code })
  }
  const rates = async (who: Who) => (await activities.mine(who, activity.id, slot.id)).can.includes('rate')
  const settle = () => world.as(activities.here.dispatcher).hours.settle({ id: shiftId, decisions: [] })
  return { id: shiftId, activityId: activity.id, people, absent, rates, settle }
}
/** What she was told that opens the rating, oldest first. */
const told = async (who: Who, shiftId: string) => {
  await settled()
  const { items } = await world.as(who).notifications.list({})
  return items.filter(one => one.shiftId === shiftId).map(({ about }) => about.replace('activity.', ''))
}
/** In how many hours it will be that hour of the community's day, so many days from now. */
const until = (hour: number, days: number) => (atHour(dayAfter(dayOf(now()), days), hour).getTime() - now().getTime()) / 3_600_000

test('nobody else, not before it is over, once, and changed within seven days', async () => {
  const { id, activityId, people, absent, rates, settle } = await held(2)
  const [one, two] = people as [Who, Who]
  hours(73)
  await isRefused(rateOf(one, id, 5), 409, 'rating.notOver')
  expect(await rates(one)).toBe(false)
  hours(74.1)
  for (const who of [absent, { device: device() }, activities.here.resident]) {
    await isRefused(rateOf(who, id, 5), 403, 'rating.activityAbsent')
    await isRefused(world.as(who).feedback.ofShift({ id }), 403, 'rating.activityAbsent')
  }
  for (const who of [activities.here.dispatcher, activities.here.handler])
    await isRefused(rateOf(who, id, 5), 403, 'rating.staffDevice')
  await isRefused(rateOf(one, newId(), 5), 404, 'activity.missing')
  expect([await rates(one), await rates(absent)]).toEqual([true, false])

  const both = await Promise.allSettled([rateOf(one, id, 5), rateOf(one, id, 1)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { mine, can } = await world.as(one).feedback.ofShift({ id })
  expect([mine!.version, can]).toEqual([1, ['rate']])
  await isRefused(rateOf(one, id, 4), 409, 'rating.once')
  expect((await rateOf(one, id, 4, { version: 1, words: ' 茶水再多些 ' })).mine).toMatchObject({
    level: 4,
    words: '茶水再多些',
  })
  await isRefused(rateOf(one, id, 3, { version: 1 }), 409, 'rating.once')
  const { id: evaluationId } = await table(Evaluation).findOneByOrFail({ subjectId: id })
  expect(await table(EvaluationVersion).countBy({ evaluationId })).toBe(2)

  hours(74 + 7 * 24 + 1)
  await isRefused(rateOf(two, id, 5), 409, 'rating.shiftOver')
  expect(await world.as(one).feedback.ofShift({ id })).toMatchObject({ mine: { level: 4 }, can: [] })
  await settle()
  expect(await Promise.all([one, two, absent].map(who => told(who, id)))).toEqual([[], ['rate'], []])
  hours(74 + 14 * 24)
  expect((await rateOf(two, id, 2)).mine).toMatchObject({ level: 2, version: 1 })
  hours(74 + 14 * 24 + 2)
  await isRefused(rateOf(two, id, 3, { version: 1 }), 409, 'rating.shiftOver')

  hours(74.1)
  const leaderId = (await table(Evaluation).findOneByOrFail({ subjectId: id, level: 2 })).personId
  await transaction(() => table(Activity).update({ id: activityId }, { leaderId }))
  await isRefused(rateOf(two, id, 1, { version: 1 }), 403, 'rating.leads')
})

test('the morning after, at nine, whoever was asked and says nothing is reminded, once', async () => {
  const [start, morning] = [until(10, 3), until(9, 4)]
  const { id, people, absent, settle } = await held(3, start)
  const [said, saysThen, silent] = people as [Who, Who, Who]
  hours(start + 3)
  await rateOf(said, id, 5)
  await settle()
  await settled()
  hours(morning - 0.1)
  expect(await Promise.all([said, saysThen, silent].map(who => told(who, id)))).toEqual([[], ['rate'], ['rate']])
  await rateOf(saysThen, id, 3)
  const all = () => Promise.all([said, saysThen, silent, absent].map(who => told(who, id)))
  hours(morning + 0.1)
  const after = [[], ['rate'], ['rateReminder', 'rate'], []]
  expect(await all()).toEqual(after)
  await transaction(() => table(Delivery).update({ event: 'shift.morningAfter' }, { doneAt: null }))
  expect(await all()).toEqual(after)
  hours(morning + 24.1)
  expect(await all()).toEqual(after)
})

test('where the hours still wait she is asked then and not again at the settlement; asked that very morning, she is not reminded', async () => {
  const [start, morning] = [until(10, 3), until(9, 4)]
  for (const settledAt of [morning + 1, morning - 1]) {
    const { id, people, settle } = await held(1, start)
    for (const at of [morning - 1, morning + 0.1, morning + 1].sort((a, b) => a - b)) {
      hours(at)
      if (at === settledAt) await settle()
      expect(await told(people[0]!, id)).toEqual(at < Math.min(morning, settledAt) ? [] : ['rate'])
    }
    setAhead(0)
  }
})

test('not where it was called off, or its days are over; moved, only the morning after its new day', async () => {
  const [start, morning] = [until(10, 3), until(9, 4)]
  const off = await held(1, start)
  hours(start + 1)
  const { version } = await world.as({}).activities.show({ id: off.activityId })
  await activities.as(activities.here.dispatcher).cancel({ id: off.activityId, version, reason: '突然下雨' })
  hours(morning + 0.1)
  expect(await told(off.people[0]!, off.id)).toEqual([])
  setAhead(0)
  const late = await held(1, start)
  hours(morning + 8 * 24)
  expect(await told(late.people[0]!, late.id)).toEqual([])
  setAhead(0)
  const mornings = [morning, until(9, 6)]
  const moved = await held(1, start, until(10, 5))
  for (const at of mornings) {
    hours(at + 0.1)
    expect(await told(moved.people[0]!, moved.id)).toEqual(['rate'])
  }
})

test('told from five on, and what was written only to those who run it, without a name, a good while after', async () => {
  const { id, activityId, people } = await held(5)
  const levels = [5, 5, 4, 3, 1] as const
  const rating = () => world.as({}).feedback.ofActivity({ id: activityId })
  for (const [i, who] of people.entries()) {
    expect(await rating()).toEqual({ least: 5, shown: null })
    await world.as(who).feedback.evaluateShift({ id, level: levels[i]!, tags: ['useful'], ...(i === 4 && { words: '等太久了' }) })
  }
  const words = (who: Who) => world.as(who).feedback.wordsOfActivity({ id: activityId })
  // What somebody said is in no mean before it may be known: else what she moves would tell it.
  expect([await rating(), (await words(activities.here.dispatcher)).items]).toEqual([{ least: 5, shown: null }, []])
  hours(74 + 73)
  const counts = { 5: 2, 4: 1, 3: 1, 2: 0, 1: 1 }
  expect((await rating()).shown).toEqual({ n: 5, mean: 3.6, levels: counts, tags: [{ tag: 'useful', count: 5 }] })
  await rateOf(people[4]!, id, 2, { words: '其实还好', version: 1 })
  expect((await rating()).shown).toMatchObject({ levels: counts })
  expect((await words(activities.here.dispatcher)).items).toEqual([{ id: expect.any(String), words: '等太久了' }])
  await isRefused(words(activities.here.handler), 403, 'activity.forbidden')
  await isRefused(words(activities.here.foreignDispatcher), 403, 'activity.forbidden')
  expect((await refused(words(people[4]!))).status).toBe(401)
  for (const look of ['ofActivity', 'activity'] as const) {
    const seen = look === 'activity' ? await world.as({}).activities.show({ id: activityId }) : await rating()
    expect(JSON.stringify(seen)).not.toContain('等太久了')
  }
})

test('a guest’s rating is hers once she has an account; my data holds it, and erasing takes the words', async () => {
  const { id, activityId, people } = await held(5)
  for (const who of people) await rateOf(who, id, 4, { words: '下次还来' })
  const person = await world.person()
  const token = await openSession(person.id, { device: digest('device', people[0]!.device), label: '' })
  expect((await world.as({ token }).feedback.ofShift({ id })).mine).toMatchObject({ level: 4, words: '下次还来' })
  await isRefused(rateOf({ token }, id, 1), 409, 'rating.once')
  const { sections } = await world.as({ token }).people.exportData()
  expect(sections.find(({ key }) => key === 'evaluations')!.rows).toMatchObject([{ subjectType: 'shift', words: '下次还来' }])
  await transaction(() =>
    allHoldings()
      .find(({ key }) => key === 'evaluations')!
      .erase(person.id),
  )
  const { id: evaluationId, words } = await table(Evaluation).findOneByOrFail({ personId: person.id })
  expect(words).toBeNull()
  expect((await table(EvaluationVersion).findBy({ evaluationId })).map(one => one.words)).toEqual([null])
  hours(74 + 73)
  expect((await world.as({}).feedback.ofActivity({ id: activityId })).shown).toMatchObject({ n: 5, mean: 4 })
})

test.each([
  ['a level of nine', { level: 9 }, 'level'],
  ['no level', { level: undefined }, 'level'],
  ['501 characters', { words: '好'.repeat(501) }, 'words'],
  ['a reason about matters', { tags: ['quick'] }, 'tags'],
  ['saying whether it is solved', { solved: 'yes' }, 'solved'],
  ['a version of nothing', { version: 0 }, 'version'],
])('%s is refused beside its field', async (_, body, field) => {
  const data = { level: 5, ...body }
  const { status, error } = await refused(
    world.send({ method: 'POST', kind: 'body', url: `/feedback/shifts/${newId()}`, data }, activities.here.resident),
  )
  expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
})
