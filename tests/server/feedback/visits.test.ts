import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { codeNow } from '@server/activities/check-in-code'
import { Visit, VisitEventRow, watchVisits } from '@server/feedback'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession, Role } from '@server/kit/identify'
import { digest, newId } from '@server/kit/ids'
import { allHoldings } from '@server/people'
import { addPost } from '@server/organisation'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { EvaluateAppeal } from '@shared/feedback/feedback.inputs'
import { dueAfter } from '@shared/kit/workdays'
import { Activities, hours as inHours } from '../../support/activities'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { device, refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const rate = (who: Who, { id, version }: AppealView, given: Partial<EvaluateAppeal> & Pick<EvaluateAppeal, 'solved'>) =>
  on.as(who).feedback.evaluateAppeal({ id, version, ...given })
const visits = (who: Who, home = on) => home.as(who).feedback.visits({ communityId: home.here.communityId, limit: 50 })
const visitOf = async (appealId: string) => table(Visit).findOneByOrFail({ subjectId: appealId })
const isRefused = async (call: Promise<unknown>, status: number, code: string) =>
  expect(await refused(call)).toMatchObject({ status, error: { code } })
async function poor(home = on) {
  const { appeal, who } = await home.resolved()
  const { appeal: rated } = await rate(who, appeal, { solved: 'yes', level: 2, tags: ['slow'], words: '等了一周' })
  return { appeal: rated, who, visit: await visitOf(appeal.id) }
}

test('two stars and fewer: somebody who had no part in it is asked to call, and the unit hears nothing of it', async () => {
  const { supervisor, handler, dispatcher, foreignDispatcher } = on.here
  const fair = await on.resolved()
  await rate(fair.who, fair.appeal, { solved: 'partly', goOn: false, level: 3 })
  expect(await table(Visit).countBy({ subjectId: fair.appeal.id })).toBe(0)
  const { appeal, who, visit } = await poor()
  const card = (await visits(supervisor)).items.find(({ id }) => id === visit.id)!
  const dueAt = dueAfter(calendar, now(), 1).toISOString()
  expect(card).toMatchObject({
    ...{ cause: 'poor', status: 'open', misses: 0, subject: { type: 'appeal', number: appeal.number } },
    clock: { dueAt, light: expect.stringMatching(/green|amber/) },
  })
  // Level and words wait for nobody where it is to be put right; those whom they are about still wait.
  const seen = await on.as(supervisor).feedback.visit({ id: visit.id })
  expect(seen).toMatchObject({ said: { level: 2, words: '等了一周' }, can: ['miss', 'contact'] })
  expect(await on.as(handler).feedback.ofAppeal({ id: appeal.id })).toMatchObject({ level: null, words: null })
  for (const other of [handler, dispatcher, foreignDispatcher, on.here.admin])
    await isRefused(on.as(other).feedback.visit({ id: visit.id }), 404, 'visit.missing')
  expect((await visits(dispatcher)).items).toEqual([])
  await isRefused(visits(handler), 403, 'visit.forbidden')
  await isRefused(visits(foreignDispatcher), 404, 'visit.missing')
  expect(JSON.stringify(await on.show(appeal.id, handler))).not.toMatch(/visit|回访/)
  expect(await on.told(supervisor, appeal.id)).toContain('visit.opened')
  expect(await on.told(who, appeal.id)).toContain('visit.opened')
  for (const other of [handler, dispatcher]) expect(await on.told(other, appeal.id)).not.toContain('visit.opened')
  expect(await on.as(who).feedback.followUps({ id: appeal.id })).toMatchObject({
    items: [{ cause: 'poor', status: 'open', dueAt, late: false, contacted: null, ended: null }],
  })
  for (const other of [{ device: device() }, on.here.resident])
    await isRefused(on.as(other).feedback.followUps({ id: appeal.id }), 403, 'visit.notHers')
  // Changing her mind to and fro asks nobody twice, and lets nobody off.
  for (const level of [1, 5, 2] as const) await rate(who, await on.show(appeal.id, who), { solved: 'yes', level })
  expect(await table(Visit).countBy({ subjectId: appeal.id })).toBe(1)
  // Not content with what was done again: that is another matter.
  const { appeal: again } = await rate(who, await on.show(appeal.id, who), { solved: 'no', level: 1 })
  await rate(who, await on.resolve(await on.reply(again)), { solved: 'yes', level: 1 })
  expect(await table(Visit).countBy({ subjectId: appeal.id })).toBe(2)
})

test('reached, and put right: she reads both; each step has what it must have, and no two do it', async () => {
  const { supervisor } = on.here
  const other = await on.world.person('staff', { role: 'supervisor', communityId: on.here.communityId })
  const { appeal, who, visit } = await poor()
  const { id } = visit
  const as = on.as(supervisor).feedback
  await isRefused(as.putRightVisit({ id, version: 1, text: '换好了' }), 409, 'visit.wrongState')
  for (const [step, body, field] of [
    ['contact', { way: 'phone' }, 'text'],
    ['contact', { way: 'fax', text: '谈了' }, 'way'],
    ['contact', { way: 'door', text: '好'.repeat(501) }, 'text'],
    ['put-right', {}, 'text'],
    ['close', { text: ' ' }, 'text'],
  ] as const) {
    const data = { version: 1, ...body }
    const { status, error } = await refused(
      on.world.send({ method: 'POST', kind: 'body', url: `/feedback/visits/${id}/${step}`, data }, supervisor),
    )
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  }
  const text = '她说三楼还是暗，约周四一起去看。'
  const both = await Promise.allSettled(
    [supervisor, other].map(visitor => on.as(visitor).feedback.contactVisit({ id, version: 1, way: 'phone', text })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { status, error } = await refused(as.missVisit({ id, version: 1 }))
  expect([status, error.code, error.fresh?.status]).toEqual([409, 'visit.stale', 'contacted'])
  const reached = await as.visit({ id })
  expect(reached).toMatchObject({
    ...{ status: 'contacted', version: 2, can: ['putRight', 'close'] },
    clock: { dueAt: dueAfter(calendar, now(), 15).toISOString() },
    events: [
      { step: 'contact', way: 'phone', text },
      { step: 'open', by: null },
    ],
  })
  expect((await as.putRightVisit({ id, version: 2, text: '三楼加了一盏灯。' })).clock.light).toBe('stopped')
  expect((await on.as(who).feedback.followUps({ id: appeal.id })).items).toMatchObject([
    { status: 'putRight', dueAt: null, contacted: { way: 'phone', text }, ended: { text: '三楼加了一盏灯。' } },
  ])
  expect(await on.told(who, appeal.id)).toEqual(expect.arrayContaining(['visit.contacted', 'visit.putRight']))
  const done = await as.visits({ communityId: on.here.communityId, part: 'ended' })
  expect(done.items).toMatchObject([{ id }])
})

test('who cannot be reached on three days is told so; a day counts once', async () => {
  const { appeal, who, visit } = await poor()
  const as = on.as(on.here.supervisor).feedback
  let { id, version } = await as.missVisit({ id: visit.id, version: 1, text: '没人接' })
  await isRefused(as.missVisit({ id, version }), 409, 'visit.sameDay')
  await isRefused(as.giveUpVisit({ id, version }), 409, 'visit.tryAgain')
  for (const day of [1, 2]) {
    goTo(10, day)
    ;({ version } = await as.missVisit({ id, version }))
  }
  expect(await as.giveUpVisit({ id, version })).toMatchObject({ status: 'unreachable', misses: 3, can: [] })
  expect(await on.told(who, appeal.id)).toContain('visit.unreachable')
})

test('each deadline acts once, whoever comes and however the clock jumps, and not on what has ended', async () => {
  const [late, ended] = [await poor(), await poor()]
  await transaction(() => table(Visit).update({ id: ended.visit.id }, { status: 'closed' }))
  const clockSteps = async ({ visit: { id } }: typeof late) =>
    (await table(VisitEventRow).find({ where: { visitId: id }, order: { at: 'ASC', id: 'ASC' } }))
      .map(({ step }) => step)
      .filter(step => step === 'soon' || step === 'overdue')
  const due = late.visit.dueAt.getTime() - Date.now()
  const minute = 60_000
  for (const [ahead, steps] of [
    [due - 10 * minute, ['soon']],
    [0, ['soon']],
    [due + minute, ['soon', 'overdue']],
    [due - minute, ['soon', 'overdue']],
    [due + 40 * 1440 * minute, ['soon', 'overdue']],
  ] as const) {
    setAhead(ahead)
    await Promise.all(times(3, watchVisits))
    expect([ahead - due, await clockSteps(late)]).toEqual([ahead - due, steps])
  }
  expect(await clockSteps(ended)).toEqual([])
  await settled()
  setAhead(0)
  expect(await on.told(on.here.supervisor, late.appeal.id)).toEqual(expect.arrayContaining(['visit.soon', 'visit.overdue']))
  expect(await on.told(late.who, late.appeal.id)).toContain('visit.overdue')
  // Reached, it has a clock of its own; a leap over both tells only that it is late.
  setAhead(due + minute)
  await on.as(on.here.supervisor).feedback.contactVisit({ id: late.visit.id, version: 1, way: 'door', text: '当面谈了' })
  setAhead(due + 60 * 1440 * minute)
  await watchVisits()
  expect(await clockSteps(late)).toEqual(['soon', 'overdue', 'overdue'])
})

test('nobody judges her own work: a supervisor who handled it, works for the unit or leads it is passed over, and the desk does it then', async () => {
  const home = await on.elsewhere()
  const { communityId, unit, supervisor, dispatcher, colleague } = home.here
  await transaction(() =>
    table(Role).insert({
      ...{ id: newId(), personId: supervisor.id, role: 'handler', communityId, unitId: unit },
      ...{ startsAt: new Date(Date.now() - 1000), endsAt: null },
    }),
  )
  await addPost({
    ...{ communityId, unitId: unit, personId: colleague.id, areaId: null, kind: 'lead', title: '经理', titleEn: 'Manager' },
    ...{ phone: '000-0000 0130', hours: '', hoursEn: '', deputyId: null, startsAt: new Date(Date.now() - 1000), endsAt: null },
  })
  const { appeal, visit } = await poor(home)
  await isRefused(home.as(supervisor).feedback.visit({ id: visit.id }), 404, 'visit.missing')
  await isRefused(home.as(colleague).feedback.visit({ id: visit.id }), 404, 'visit.missing')
  expect((await visits(supervisor, home)).items).toEqual([])
  expect((await visits(colleague, home)).items).toEqual([])
  expect((await visits(dispatcher, home)).items.map(({ id }) => id)).toEqual([visit.id])
  expect(await home.told(dispatcher, appeal.id)).toContain('visit.opened')
  for (const insider of [supervisor, colleague]) expect(await home.told(insider, appeal.id)).not.toContain('visit.opened')
  expect(
    await home.as(dispatcher).feedback.contactVisit({ id: visit.id, version: 1, way: 'message', text: '谈了' }),
  ).toMatchObject({
    status: 'contacted',
  })
})

test('of an activity too, by somebody other than its leader', async () => {
  const activities = new Activities(on.world, on.here)
  const { slot, shiftId, activity } = await activities.slot(1, { shifts: [{ startsAt: inHours(72), endsAt: inHours(74) }] })
  const who = { device: device() }
  await activities.signedUp(slot.id, who)
  for (const [way, at] of [
    ['in', 72],
    ['out', 74],
  ] as const) {
    setAhead(at * 3_600_000)
    await activities.as(who).attend({ id: shiftId, way, code: codeNow(shiftId).code })
  }
  setAhead(75 * 3_600_000)
  await on.as(who).feedback.evaluateShift({ id: shiftId, level: 1, words: '没人管' })
  const visit = await visitOf(shiftId)
  expect(await on.as(on.here.supervisor).feedback.visit({ id: visit.id })).toMatchObject({
    ...{
      subject: { type: 'shift', pageId: activity.id, number: null },
      who: null,
      said: { solved: null, level: 1, words: '没人管' },
    },
  })
  expect((await on.as(who).feedback.followUpsOfShift({ id: shiftId })).items).toMatchObject([{ cause: 'poor', status: 'open' }])
})

test('asked for a good rating: she says so once, supervisors hear of it, and nobody of the unit', async () => {
  const { appeal, who } = await on.replied()
  const { id } = appeal
  await isRefused(on.as(who).feedback.reportPressure({ id }), 409, 'visit.notAsked')
  await on.resolve(appeal)
  expect((await on.as(who).feedback.followUps({ id })).can).toEqual(['reportPressure'])
  for (const [other, status, code] of [
    [on.here.handler, 403, 'rating.staffDevice'],
    [on.here.resident, 403, 'visit.notHers'],
  ] as const)
    await isRefused(on.as(other).feedback.reportPressure({ id }), status, code)
  const both = await Promise.allSettled(times(2, () => on.as(who).feedback.reportPressure({ id })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await isRefused(on.as(who).feedback.reportPressure({ id }), 409, 'visit.pressedOnce')
  expect(await on.as(who).feedback.followUps({ id })).toMatchObject({ items: [{ cause: 'pressed', status: 'open' }], can: [] })
  expect(await on.told(on.here.supervisor, id)).toContain('visit.opened')
  expect(await on.told(on.here.handler, id)).not.toContain('visit.opened')
  expect(JSON.stringify(await on.show(id, on.here.handler))).not.toMatch(/visit|好评/)
})

test('what a guest was promised is hers once she has an account; my data holds it, and erasing takes what was said', async () => {
  const { appeal, who, visit } = await poor()
  await on.as(on.here.supervisor).feedback.contactVisit({ id: visit.id, version: 1, way: 'phone', text: '谈了两件事' })
  const person = await on.world.person()
  const token = await openSession(person.id, { device: digest('device', who.device!), label: '' })
  expect((await on.as({ token }).feedback.followUps({ id: appeal.id })).items).toMatchObject([
    { contacted: { text: '谈了两件事' } },
  ])
  const { sections } = await on.as({ token }).people.exportData()
  expect(JSON.stringify(sections.find(({ key }) => key === 'returnVisits')!.rows)).toContain('谈了两件事')
  await transaction(() =>
    allHoldings()
      .find(({ key }) => key === 'returnVisits')!
      .erase(person.id),
  )
  expect(await table(Visit).findOneByOrFail({ id: visit.id })).toMatchObject({ status: 'closed' })
  expect(JSON.stringify(await table(VisitEventRow).findBy({ visitId: visit.id }))).not.toContain('谈了')
})
