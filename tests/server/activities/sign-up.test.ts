import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Shift, closeShift, lapseOffers, remindOfShifts, shiftsLedBy } from '@server/activities'
import { codeNow } from '@server/activities/check-in-code'
import { setAhead, now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { hours, openActivities, sweep, type Activities } from '@tests/support/activities'
import { device, refused, type World } from '@tests/support/world'

const hour = 3_600_000
let world: World
let activities: Activities
beforeAll(async () => {
  ;({ world, activities } = await openActivities())
})
afterEach(() => setAhead(0))
afterAll(() => world.end())
const code = async (call: Promise<unknown>) => {
  const { status, error } = await refused(call)
  return `${status} ${error.code}`
}

test('a shift that ends before it starts, a text too short or too long, danger without a policy: refused at the field', async () => {
  const field = async (more: object) => Object.keys((await refused(activities.publish(more))).error.fields ?? {})
  expect(await field({ shifts: [{ startsAt: hours(10), endsAt: hours(9) }] })).toEqual(['shifts.0.endsAt'])
  expect(await field({ shifts: [{ startsAt: hours(-2), endsAt: hours(1) }] })).toEqual(['shifts.0.startsAt'])
  expect(await field({ text: '扫'.repeat(2501) })).toEqual(['text'])
  expect(await field({ text: '来扫地' })).toEqual(['text'])
  expect(await field({ danger: true })).toEqual(['insurance'])
  expect(await field({ text: `${sweep(activities.here).text}要登高擦灯。` })).toEqual(['insurance'])
  const insurance = { insurer: '示例保险', number: 'SAMPLE-0001', until: hours(1) }
  expect(await field({ danger: true, insurance })).toEqual(['insurance.until'])
  expect(await field({ leaderId: activities.here.resident.id })).toEqual(['leaderId'])
})

test('fewer places than are taken are refused; more ask whoever waits, in turn', async () => {
  const { slot, activity } = await activities.slot(2)
  const [, b] = [await activities.signedUp(slot.id), await activities.signedUp(slot.id)]
  const [c, d] = [await activities.signedUp(slot.id), await activities.signedUp(slot.id)]
  expect([c.signUp.position, d.signUp.position]).toEqual([1, 2])
  const set = (capacity: number) => activities.as(activities.here.dispatcher).setCapacity({ id: slot.id, capacity })
  expect(await code(set(1))).toBe('409 activity.capacityBelow')
  await set(3)
  expect((await activities.mine(c.who, activity.id, slot.id)).status).toBe('offered')
  expect((await activities.mine(d.who, activity.id, slot.id)).position).toBe(1)
  await activities.as(b.who).leave({ id: b.signUp.id })
  expect((await activities.mine(d.who, activity.id, slot.id)).can).toEqual(['accept', 'decline', 'cancel'])
  await activities.as(d.who).accept({ id: d.signUp.id })
  expect(await code(activities.as(d.who).accept({ id: d.signUp.id }))).toBe('409 signup.already')
})

test('an offer answered too late stays with the list: she waits on, the next is asked', async () => {
  const { slot, activity } = await activities.slot(1)
  const a = await activities.signedUp(slot.id)
  const [b, c] = [await activities.signedUp(slot.id), await activities.signedUp(slot.id)]
  await activities.as(a.who).leave({ id: a.signUp.id })
  setAhead(12 * hour + 1000)
  expect(await code(activities.as(b.who).accept({ id: b.signUp.id }))).toBe('409 signup.offerOver')
  await lapseOffers()
  expect(await activities.mine(b.who, activity.id, slot.id)).toMatchObject({ status: 'waiting', position: 1 })
  expect((await activities.mine(c.who, activity.id, slot.id)).status).toBe('offered')
  expect(await code(activities.as(b.who).accept({ id: b.signUp.id }))).toBe('409 signup.offerTaken')
  await activities.as(c.who).decline({ id: c.signUp.id })
  expect((await activities.as(b.who).accept({ id: b.signUp.id })).shifts[0]!.mine).toBe('confirmed')
})

test('two shifts at once are refused, and the other is named; also where both are asked for at the same moment', async () => {
  const [one, two] = [await activities.slot(5), await activities.slot(5, { title: '另一场' })]
  const who = { device: device() }
  await activities.signedUp(one.slot.id, who)
  expect((await refused(activities.signedUp(two.slot.id, who))).error.message).toContain('银杏道落叶清扫')
  const other = await world.person()
  const both = await Promise.allSettled([activities.signedUp(one.slot.id, other), activities.signedUp(two.slot.id, other)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a code of 61 seconds ago, of another shift and after the end are refused; two phones make one record', async () => {
  const { slot, shiftId } = await activities.slot(5)
  const person = await world.person()
  await activities.signedUp(slot.id, person)
  const phones = [person, { token: await openSession(person.id, { device: null, label: '' }) }]
  const come = (given: string, who = phones[0]!) => activities.as(who).attend({ id: shiftId, way: 'in', code: given })
  expect(await code(come(codeNow(shiftId).code))).toBe('409 checkin.notOpen')
  setAhead(72 * hour)
  expect(await code(come(codeNow(shiftId, new Date(now().getTime() - 61_000)).code))).toBe('422 checkin.codeOld')
  expect(await code(come(codeNow((await activities.slot(1)).shiftId).code))).toBe('422 checkin.codeOld')
  // A phone whose clock is an hour wrong shows the same code: only the server reckons.
  const shown = await activities.as(activities.here.dispatcher).code({ id: shiftId })
  const both = await Promise.allSettled(phones.map(phone => come(shown.code, phone)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await code(come(shown.code))).toBe('409 checkin.alreadyIn')
  expect(await code(activities.as({ device: device() }).attend({ id: shiftId, way: 'in', code: shown.code }))).toBe(
    '403 checkin.notSigned',
  )
  const out = { id: shiftId, way: 'out', digits: codeNow(shiftId).digits } as const
  expect((await activities.as(person).attendByDigits(out)).checkedOutAt).not.toBeNull()
  expect((await activities.as(activities.here.dispatcher).roster({ id: shiftId })).present).toBe(1)
  setAhead(74 * hour + 31 * 60_000)
  expect(await code(come(codeNow(shiftId).code))).toBe('409 checkin.over')
})

test('what a guest signed up for is hers after she signs in; on one shift twice, one place goes to the next', async () => {
  const { slot, activity } = await activities.slot(2)
  const person = await world.person()
  const secret = device()
  await activities.signedUp(slot.id, person)
  await activities.signedUp(slot.id, { device: secret })
  const next = await activities.signedUp(slot.id)
  await openSession(person.id, { device: digest('device', secret), label: '' })
  expect((await activities.mine(person, activity.id, slot.id)).status).toBe('confirmed')
  expect((await activities.mine(next.who, activity.id, slot.id)).status).toBe('offered')
})

test('a leader hands over before she goes', async () => {
  const leader = await world.person('staff', { role: 'buildingLead', communityId: activities.here.communityId })
  const { activity } = await activities.slot(1, { leaderId: leader.id })
  expect(await shiftsLedBy(leader.id)).toHaveLength(1)
  const { id, version } = activity
  await activities.as(leader).handOver({ id, version, leaderId: activities.here.dispatcher.id })
  expect(await shiftsLedBy(leader.id)).toEqual([])
})

test('weekend, evening and half an hour are reckoned by the clock of +08:00', async () => {
  const here = activities.here.communityId
  // Saturday 2031-03-01 in Beijing begins on Friday 16:00 UTC.
  const at = (from: string, to: string) => ({ shifts: [{ startsAt: from, endsAt: to }] })
  const saturday = await activities.publish({ title: '周六早上', ...at('2031-02-28T23:30:00Z', '2031-03-01T00:00:00Z') })
  const friday = await activities.publish({ title: '周五晚上', ...at('2031-02-28T10:00:00Z', '2031-02-28T12:00:00Z') })
  const ids = async (more: object) =>
    (await activities.as({}).list({ communityId: here, limit: 50, ...more })).items.map(({ id }) => id)
  // Those of other tests are when these run: in the evening too.
  const ofThese = async (more: object) => (await ids(more)).filter(id => id === saturday.id || id === friday.id)
  expect(await ofThese({ when: 'weekend' })).toEqual([saturday.id])
  expect(await ofThese({ evening: true })).toEqual([friday.id])
  expect(await ofThese({ short: true })).toEqual([saturday.id])
})

test('reminders a day and two hours before, each once; a cancelled activity tells all with its reason', async () => {
  const { slot, activity } = await activities.slot(1)
  const a = await activities.signedUp(slot.id)
  const b = await activities.signedUp(slot.id)
  const about = async (who: typeof a.who) => {
    await settled()
    return (await world.as(who).notifications.list({ limit: 50 })).items.map(message => message.about)
  }
  for (const at of [49, 49, 71, 71]) {
    setAhead(at * hour)
    await remindOfShifts()
    await settled()
  }
  setAhead(0)
  expect((await about(a.who)).sort()).toEqual(['activity.reminder2', 'activity.reminder24', 'activity.signedUp'])
  await activities.as(activities.here.dispatcher).cancel({ id: activity.id, version: activity.version, reason: '下大雨' })
  expect(await about(b.who)).toEqual(expect.arrayContaining(['activity.cancelled', 'activity.waitlisted']))
  const told = (await world.as(b.who).notifications.list({})).items.find(message => message.about === 'activity.cancelled')!
  expect([told.body.zh.includes('下大雨'), told.activityId]).toEqual([true, activity.id])
  expect(await code(activities.signedUp(slot.id))).toBe('409 signup.cancelled')
})

test('what happened to each sign-up is kept in order: for whoever runs it, and in her own data', async () => {
  const { slot, activity, shiftId } = await activities.slot(1)
  const person = await world.person()
  const a = await activities.signedUp(slot.id)
  const b = await activities.signedUp(slot.id, person)
  expect(await code(activities.signedUp(slot.id, person))).toBe('409 signup.already')
  await activities.as(a.who).leave({ id: a.signUp.id })
  await activities.as(person).accept({ id: b.signUp.id })
  await activities.signedUp(slot.id, a.who)
  const { id, version } = activity
  await activities.as(activities.here.dispatcher).cancel({ id, version, reason: '下大雨' })
  const desk = activities.as(activities.here.dispatcher)
  const page = await desk.history({ id: shiftId, limit: 5 })
  const rest = await desk.history({ id: shiftId, limit: 5, after: page.next! })
  const told = [...page.items, ...rest.items].reverse()
  expect(told.map(({ step }) => step).slice(0, 6)).toEqual(['signUp', 'queue', 'cancel', 'offer', 'accept', 'queueAgain'])
  expect(told.slice(6).map(({ step }) => step)).toEqual(['callOff', 'callOff'])
  expect(new Set(told.map(({ name, role }) => `${name} ${role}`))).toEqual(new Set(['小林 清扫']))
  expect(await code(activities.as(person).history({ id: shiftId }))).toBe('403 rights.role')
  const held = (await world.as(person).people.exportData()).sections.find(({ key }) => key === 'signUps')!
  expect(held.rows.map(row => row.step).filter(Boolean)).toEqual(['queue', 'offer', 'accept', 'callOff'])
})

test('a shift that nobody settles: its leader hears of it when it is over and after three days, the desk after a week; once each', async () => {
  const leader = await world.person('staff', { role: 'buildingLead', communityId: activities.here.communityId })
  const supervisor = activities.here.supervisor
  const made = await Promise.all(
    ['没人管的', '改期的', '结了的', '没人来的'].map(title => activities.slot(2, { title, leaderId: leader.id })),
  )
  for (const { slot } of made.slice(0, 3)) await activities.signedUp(slot.id)
  const [, moved, closed] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]]
  const { text, place, bring, phone, danger } = sweep(activities.here)
  await activities.as(leader).edit({
    ...{ text, place, bring, phone, danger, title: '改期的', id: moved.activity.id, version: 1 },
    moved: [{ id: moved.shiftId, startsAt: hours(24 * 30), endsAt: hours(24 * 30 + 2) }],
  })
  const told = async (who: typeof leader) => {
    await settled()
    const fresh = { token: await openSession(who.id, { device: null, label: '' }) }
    const { items } = await world.as(fresh).notifications.list({ limit: 50 })
    const ours = items.filter(({ about, title }) => /ended|unsettled/.test(about) && /没人|改期|结了/.test(title.zh))
    return ours.map(({ about, title }) => `${about} ${title.zh.split('：')[1]}`).sort()
  }
  setAhead(74 * hour + 29 * 60_000)
  expect(await told(leader)).toEqual([])
  setAhead(74 * hour + 31 * 60_000)
  const ended = ['activity.ended 没人管的', 'activity.ended 结了的']
  expect(await told(leader)).toEqual(ended)
  await transaction(async () => closeShift(await table(Shift).findOneByOrFail({ id: closed.shiftId })))
  setAhead((74 + 71) * hour)
  expect(await told(leader)).toEqual(ended)
  setAhead((74 + 73) * hour)
  const again = [...ended, 'activity.unsettled 没人管的']
  expect(await told(leader)).toEqual(again)
  expect(await told(supervisor)).toEqual([])
  setAhead((74 + 24 * 8) * hour)
  expect(await told(supervisor)).toEqual(['activity.unsettledLong 没人管的'])
  setAhead((24 * 30 + 3) * hour)
  expect(await told(leader)).toEqual(['activity.ended 改期的', ...again].sort())
  expect(await told(supervisor)).toEqual(['activity.unsettledLong 没人管的'])
})
