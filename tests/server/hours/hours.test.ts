import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { HourEntry } from '@server/hours'
import { writeEntry } from '@server/hours/ledger'
import { codeNow } from '@server/activities/check-in-code'
import { openActivities, type Activities } from '@tests/support/activities'
import { device, refused, type World } from '@tests/support/world'

const [hour, minute] = [3_600_000, 60_000]
let world: World
let activities: Activities
beforeAll(async () => {
  ;({ world, activities } = await openActivities())
})
afterEach(() => setAhead(0))
afterAll(() => world.end())
const code = async (call: Promise<unknown>) => (await refused(call)).error.code

/** Four on a shift of two hours: there all the time, gone early, never checked out, never came. */
async function afterwards() {
  const { slot, shiftId, activity } = await activities.slot(4)
  const [whole, early, noOut, absent] = await Promise.all([0, 1, 2, 3].map(() => world.person()))
  for (const one of [whole!, early!, noOut!, absent!]) await activities.signedUp(slot.id, one)
  const tap = (who: typeof whole, way: 'in' | 'out') =>
    activities.as(who!).attend({ id: shiftId, way, code: codeNow(shiftId).code })
  setAhead(72 * hour)
  for (const one of [whole, early, noOut]) await tap(one, 'in')
  setAhead(72 * hour + 58 * minute)
  await tap(early, 'out')
  setAhead(74 * hour + minute)
  await tap(whole, 'out')
  const desk = world.as(activities.here.dispatcher).hours
  const line = async (index: number) => (await desk.settlement({ id: shiftId })).lines[index]!
  return { shiftId, activity, whole: whole!, early: early!, noOut: noOut!, absent: absent!, desk, line }
}

test('nobody is settled while somebody waits for the leader’s word; then everybody at once, and once', async () => {
  const { shiftId, activity, whole, early, noOut, absent, desk } = await afterwards()
  const before = await desk.settlement({ id: shiftId })
  expect(before).toMatchObject({ direct: 1, toDecide: 2, absent: 1, can: ['settle'] })
  expect(
    before.lines
      .slice(0, 2)
      .map(({ exception }) => exception)
      .sort(),
  ).toEqual(['noOut', 'short'])
  expect(await code(desk.settle({ id: shiftId, decisions: [] }))).toBe('hours.undecided')
  const decide = (minutes: number) =>
    before.lines
      .filter(one => one.exception)
      .map(one => ({ signUpId: one.signUpId, minutes: one.exception === 'short' ? 0 : minutes, reason: '按带队看到的' }))
  expect(await code(desk.settle({ id: shiftId, decisions: decide(121) }))).toBe('hours.overShift')
  const both = await Promise.allSettled([1, 2].map(() => desk.settle({ id: shiftId, decisions: decide(120) })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const minutes = await Promise.all([whole, early, noOut, absent].map(async who => (await world.as(who).hours.sum()).minutes))
  expect(minutes[1]).toBe(0)
  expect(minutes[3]).toBe(0)
  for (const one of [minutes[0]!, minutes[2]!]) expect(Math.abs(one - 120)).toBeLessThanOrEqual(1)
  expect((await activities.as({}).show({ id: activity.id })).state).toBe('settled')
  await settled()
  expect((await world.as(whole).notifications.list({})).items.map(({ about }) => about)).toContain('hours.credited')
})

test('an hour that is wrong: taken back and written anew, the ledger only grows', async () => {
  const { shiftId, early, whole, desk } = await afterwards()
  const { lines } = await desk.settlement({ id: shiftId })
  const decisions = lines.filter(one => one.exception).map(one => ({ signUpId: one.signUpId, minutes: 0, reason: '没看到' }))
  await desk.settle({ id: shiftId, decisions })
  const mine = async () => (await world.as(early).hours.mine({})).items
  const [entry] = await mine()
  expect(entry).toMatchObject({ minutes: 0, can: ['sayWrong'], reason: '没看到' })
  const say = () => world.as(early).hours.sayWrong({ id: entry!.id, text: '我做了一小时', minutes: 60 })
  expect(await code(world.as(whole).hours.sayWrong({ id: entry!.id, text: '不是我的', minutes: 60 }))).toBe('hours.missing')
  await say()
  expect(await code(say())).toBe('hours.asked')
  const communityId = activities.here.communityId
  const asked = (await desk.wrong({ communityId })).items.find(({ entryId }) => entryId === entry!.id)!
  expect(await code(desk.answerWrong({ id: asked.id, upheld: true, minutes: 121, answer: '对' }))).toBe('hours.overShift')
  const answers = await Promise.allSettled([1, 2].map(() => desk.answerWrong({ id: asked.id, upheld: true, answer: '对，改了' })))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await mine()).toMatchObject([{ minutes: 60, source: 'correction' }])
  expect((await world.as(early).hours.sum()).minutes).toBe(60)
  expect(await table(HourEntry).countBy({ personId: early.id, shiftId })).toBe(3)
  // Whatever a verb has looked at before: a place in the ledger is written once, and an entry is taken back once.
  const { id: reversesId, at: _, ...first } = await table(HourEntry).findOneByOrFail({ id: entry!.id })
  const written = (more: Partial<HourEntry>) => transaction(() => writeEntry({ ...first, ...more }))
  await expect(written({})).rejects.toThrow('hours.settled')
  await expect(written({ seq: 3, source: 'reversal', reversesId })).rejects.toThrow('hours.settled')
  expect(await table(HourEntry).countBy({ personId: early.id, shiftId })).toBe(3)
  const [late] = await mine()
  setAhead(74 * hour + 31 * 24 * hour)
  const again = world.as({ token: await openSession(early.id, { device: null, label: '' }) })
  expect(await code(again.hours.sayWrong({ id: late!.id, text: '还是不对', minutes: 90 }))).toBe('hours.correctionLate')
})

test('a guest with no more than a nickname says that an hour is wrong; all of it is hers once she has an account', async () => {
  const { slot, shiftId } = await activities.slot(2, { title: '只留了称呼' })
  const secret = device()
  const guest = { device: secret }
  await activities.signedUp(slot.id, guest)
  const desk = world.as(activities.here.dispatcher).hours
  setAhead(72 * hour)
  await activities.as(guest).attend({ id: shiftId, way: 'in', code: codeNow(shiftId).code })
  setAhead(74 * hour)
  await activities.as(guest).attend({ id: shiftId, way: 'out', code: codeNow(shiftId).code })
  await desk.settle({ id: shiftId, decisions: [] })
  const [entry] = (await world.as(guest).hours.mine({})).items
  expect(entry).toMatchObject({ minutes: 120, can: ['sayWrong'] })
  await world.as(guest).hours.sayWrong({ id: entry!.id, text: '我只做了一小时', minutes: 60 })
  const [asked] = (await desk.wrong({ communityId: activities.here.communityId })).items.filter(one => one.entryId === entry!.id)
  expect(asked).toMatchObject({ name: '小林', minutes: 60, credited: 120 })
  await settled()
  const leaders = (await world.as(activities.here.dispatcher).notifications.list({})).items
  expect(leaders.map(({ about, title }) => `${about} ${title.zh}`)).toContain('hours.questioned 时长要核对：只留了称呼')

  const person = await world.person()
  const token = await openSession(person.id, { device: digest('device', secret), label: '' })
  const mine = world.as({ token })
  expect((await mine.hours.mine({})).items).toMatchObject([{ minutes: 120, wrong: { status: 'open', text: '我只做了一小时' } }])
  expect((await world.as(guest).hours.sum()).minutes).toBe(0)
  await desk.answerWrong({ id: asked!.id, upheld: false, answer: '签退记录在，仍按两小时' })
  expect((await mine.hours.mine({})).items).toMatchObject([{ minutes: 120, wrong: { status: 'rejected' }, can: [] }])
  expect(await mine.hours.sum()).toMatchObject({ minutes: 120, times: 1 })
  await settled()
  const told = (await mine.notifications.list({})).items.find(({ about }) => about === 'hours.kept')!
  expect(told.body.zh).toContain('签退记录在')
  expect(await code(world.as(guest).hours.sayWrong({ id: entry!.id, text: '又来', minutes: 0 }))).toBe('hours.missing')
})
