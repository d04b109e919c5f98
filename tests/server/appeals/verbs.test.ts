import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Appeal, AppealEvent, closeUnrated, expireQuestions, markOverdueAppeals } from '@server/appeals'
import { calendar } from '@config/calendar'
import { atHour, dayAfter, dayOf, dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, times } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

/** Sets the clock so that it is `hour` o'clock there on the `n`-th working day from today. */
function goTo(hour: number, n = 1): Date {
  setAhead(0)
  let day = dayOf(now())
  for (let left = n; left > 0; ) if (calendar.isWorkday((day = dayAfter(day)))) left--
  const at = atHour(day, hour)
  setAhead(at.getTime() - now().getTime())
  return at
}
const row = (id: string) => table(Appeal).findOneByOrFail({ id })

describe('assigning', () => {
  test('sets the date by priority from now and keeps its rule', async () => {
    for (const [priority, days] of [['p1', 1], ['p2', 3], ['p3', 7], ['p4', 15]] as const) {
      const { appeal } = await on.filed()
      const assigned = await on.assign(appeal, on.here.unit, priority)
      expect(assigned).toMatchObject({ status: 'assigned', priority, clock: { until: 'answer', days, dueAt: dueAfter(calendar, now(), days).toISOString() } })
      expect((await row(appeal.id)).dueRule).toMatchObject({ priority, days, calendar: expect.stringContaining('chinese-days') })
    }
  })
  test.each([
    ['a unit of another community', () => ({ unitId: on.here.foreignUnit })],
    ['a unit that does not exist', () => ({ unitId: '01JD0000000000000000000009' })],
    ['somebody who does not handle there', () => ({ unitId: on.here.unit, handlerId: on.here.otherHandler.id })],
  ])('%s is refused', async (_, more) => {
    const { id, version } = (await on.filed()).appeal
    const call = on.as(on.here.dispatcher).appeals.assign({ id, version, priority: 'p3', ...more() })
    expect(await refused(call)).toMatchObject({ status: 422, error: { code: 'appeal.unitNeeded' } })
  })
  test('the person named is in charge, and the note stays among staff', async () => {
    const { appeal, who } = await on.filed()
    const note = '按责任清单由物业办'
    const input = { id: appeal.id, version: appeal.version, unitId: on.here.unit, handlerId: on.here.handler.id, priority: 'p3' as const, note }
    const assigned = await on.as(on.here.dispatcher).appeals.assign(input)
    expect([assigned.handler?.id, assigned.events[0]?.text]).toEqual([on.here.handler.id, note])
    expect(JSON.stringify(await on.show(appeal.id, who))).not.toContain(note)
  })
  test('the suggestion names the unit of the category and a date for each priority', async () => {
    const { id } = (await on.filed()).appeal
    const suggestion = await on.as(on.here.dispatcher).appeals.suggestion({ id })
    expect(suggestion).toMatchObject({ unitId: on.here.unit, priority: 'p2', dueAt: { p2: dueAfter(calendar, now(), 3).toISOString() } })
    expect((await refused(on.as(on.here.supervisor).appeals.suggestion({ id }))).status).toBe(403)
  })
})

describe('handing on', () => {
  test('the date stands, whoever gets it', async () => {
    const { appeal, who } = await on.assigned()
    goTo(10, 2)
    const moved = await on.as(on.here.dispatcher).appeals.transfer({ id: appeal.id, version: appeal.version, unitId: on.here.otherUnit, reason: '归居委会' })
    expect([moved.clock?.dueAt, moved.inCharge?.id]).toEqual([appeal.clock?.dueAt, on.here.otherUnit])
    expect((await on.show(appeal.id, who)).events[0]?.text).toBe('归居委会')
  })
  test('whoever only handles moves it within her own unit', async () => {
    const { id, version } = (await on.assigned()).appeal
    const give = (unitId: string) => on.as(on.here.handler).appeals.transfer({ id, version, unitId, reason: '换人' })
    expect(await refused(give(on.here.otherUnit))).toMatchObject({ status: 403, error: { code: 'appeal.forbidden' } })
    expect((await give(on.here.unit)).status).toBe('assigned')
  })
})

describe('questions', () => {
  test('the date moves by the working time the clock stood, in acceptance and in handling', async () => {
    for (const make of [() => on.filed(), () => on.replied()]) {
      const { appeal, who } = await make()
      const due = new Date(appeal.clock!.dueAt)
      const asked = goTo(15)
      const waiting = await on.ask(appeal, '在几楼？', on.here.dispatcher)
      expect(waiting).toMatchObject({ status: 'need_info', clock: { light: 'paused' }, question: { text: '在几楼？', answerBy: dueAfter(calendar, asked, 5).toISOString() } })
      const answered = goTo(11, 3)
      const back = await on.as(who).appeals.answer({ id: appeal.id, version: waiting.version, text: '三楼' })
      expect(back).toMatchObject({ status: appeal.status, question: null })
      // From 15:00 to 11:00 on the second working day after: three hours, nine, two.
      expect(workMinutesBetween(calendar, due, new Date(back.clock!.dueAt))).toBeCloseTo(14 * 60, 0)
      expect(workMinutesBetween(calendar, asked, answered)).toBe(14 * 60)
      setAhead(0)
    }
  })
  test('a third is refused, and not offered', async () => {
    let { appeal, who } = await on.replied()
    for (const n of [1, 2]) {
      const { version } = await on.ask(appeal, `第 ${n} 问`)
      appeal = await on.as(who).appeals.answer({ id: appeal.id, version, text: `第 ${n} 答` })
    }
    expect(await refused(on.ask(appeal))).toMatchObject({ status: 409, error: { code: 'appeal.askTwice' } })
    expect((await on.show(appeal.id, on.here.handler)).can).not.toContain('ask')
  })
  test('unanswered for five working days it goes on, once, with two clocks at work', async () => {
    const { appeal, who } = await on.replied()
    await on.ask(appeal)
    goTo(17, 5)
    await expireQuestions()
    expect((await row(appeal.id)).status).toBe('need_info')
    goTo(19, 5)
    await Promise.all(times(3, expireQuestions))
    expect((await row(appeal.id)).status).toBe('in_progress')
    expect(await table(AppealEvent).countBy({ appealId: appeal.id, step: 'askExpired' })).toBe(1)
    expect((await on.show(appeal.id, who)).events[0]).toMatchObject({ step: 'askExpired', by: 'clock' })
  })
})

describe('resolving', () => {
  test('wants a photo where the category does, or why there is none', async () => {
    const { id, version } = (await on.assigned({ category: 'clean.rubbish' })).appeal
    const resolve = (more: object) => on.as(on.here.handler).appeals.resolve({ id, version, code: 'fixed', text: '清好了', ...more })
    expect(await refused(resolve({}))).toMatchObject({ status: 422, error: { code: 'appeal.photoNeeded', fields: { photoIds: expect.any(String) } } })
    expect(await refused(resolve({ noPhotoReason: '  ' }))).toMatchObject({ status: 422 })
    expect((await resolve({ noPhotoReason: '夜里清的' })).status).toBe('resolved')
  })
  test('nothing leaves with a template’s blanks in it', async () => {
    const { appeal } = await on.assigned()
    const { id, version } = appeal
    const blank = '这件事*做了什么*。'
    const calls = [on.reply(appeal, blank), on.ask(appeal, '请补充：*具体问题*'), on.resolve(appeal, blank)]
    for (const call of [...calls, on.as(on.here.handler).appeals.resolve({ id, version, code: 'fixed', text: '好了', ifAgain: '找*谁*' })]) {
      expect(await refused(call)).toMatchObject({ status: 422, error: { code: 'appeal.templateUnedited' } })
    }
  })
  test('nobody rates for 14 days: it is closed once, unrated, and may still be reopened', async () => {
    const { appeal, who } = await on.resolved()
    setAhead(13.9 * 86_400_000)
    await closeUnrated()
    expect((await row(appeal.id)).status).toBe('resolved')
    setAhead(14.1 * 86_400_000)
    await Promise.all(times(3, closeUnrated))
    const closed = await on.show(appeal.id, who)
    expect(closed).toMatchObject({ status: 'closed', closeCode: 'no_rating_archived', result: { code: 'fixed' } })
    expect(closed.events.filter(({ step }) => step === 'closeUnrated')).toHaveLength(1)
    expect(closed.can).toEqual(['reopen'])
  })
})

describe('reopening', () => {
  test('gives half the working days first allowed, each time', async () => {
    const { appeal, who } = await on.resolved()
    const again = await on.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '又灭了' })
    expect(again).toMatchObject({ status: 'reopened', timesReopened: 1, result: null, clock: { until: 'redo', days: 3, dueAt: dueAfter(calendar, now(), 3).toISOString() } })
    const done = await on.resolve(await on.reply(again))
    const third = await on.as(who).appeals.reopen({ id: appeal.id, version: done.version, reason: '还是不亮' })
    expect(third).toMatchObject({ status: 'reopened', timesReopened: 2, clock: { days: 3 } })
  })
  test('is over 14 days after closing', async () => {
    const { appeal, who } = await on.closed()
    setAhead(14.1 * 86_400_000)
    expect((await on.show(appeal.id, who)).can).toEqual([])
    expect((await refused(on.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '又坏了' }))).status).toBe(409)
  })
})

describe('declining', () => {
  test('takes two people', async () => {
    const { appeal, who } = await on.proposed()
    const { id, version } = appeal
    expect(JSON.stringify(await on.show(id, who))).not.toContain('隔壁社区窗口')
    expect(await refused(on.as(on.here.dispatcher).appeals.confirmDecline({ id, version }))).toMatchObject({ status: 403, error: { code: 'appeal.secondPerson' } })
    const declined = await on.as(on.here.colleague).appeals.confirmDecline({ id, version })
    expect(declined).toMatchObject({ status: 'declined', declined: { whereToGo: '请到隔壁社区窗口' }, clock: null })
    expect(await on.show(id, who)).toMatchObject({ status: 'declined', whereToGo: '请到隔壁社区窗口' })
  })
  test('refused by the second it waits to be accepted as before, and may be proposed again', async () => {
    const { appeal } = await on.proposed()
    const { id, version } = appeal
    const back = await on.as(on.here.supervisor).appeals.refuseDecline({ id, version })
    expect(back).toMatchObject({ status: 'submitted', declineProposal: null })
    expect(await refused(on.as(on.here.supervisor).appeals.confirmDecline({ id, version: back.version }))).toMatchObject({ error: { code: 'appeal.noProposal' } })
    expect((await on.show(id, on.here.dispatcher)).can).toContain('decline')
  })
  test('a reason that is not in the table is refused', async () => {
    const { id, version } = (await on.filed()).appeal
    for (const reason of ['nothing', 'constructor', 'toString']) {
      expect((await refused(on.as(on.here.dispatcher).appeals.decline({ id, version, reason, whereToGo: '别处' }))).status).toBe(422)
    }
  })
})

describe('the holder’s own words', () => {
  test('may be corrected before acceptance, category and privacy with them', async () => {
    const { appeal, who } = await on.filed()
    const amended = await on.as(who).appeals.amend({ id: appeal.id, version: 1, text: '隔壁半夜剁肉，睡不着', category: 'noise.home' })
    expect(amended).toMatchObject({ text: '隔壁半夜剁肉，睡不着', visibility: 'private', category: { key: 'noise.home' }, version: 2 })
  })
  test('are added to, never changed, afterwards', async () => {
    const { appeal, who } = await on.assigned()
    const added = await on.as(who).appeals.append({ id: appeal.id, version: appeal.version, text: '四楼也不亮了' })
    expect([added.text, added.events[0]?.text, added.status]).toEqual([appeal.text ?? added.text, '四楼也不亮了', 'assigned'])
    expect((await on.show(appeal.id, on.here.handler)).events[0]?.text).toBe('四楼也不亮了')
  })
})

describe('overdue', () => {
  test('is marked once, with three clocks at work, and again only on a new clock', async () => {
    const { appeal, who } = await on.assigned()
    const { appeal: paused } = await on.replied()
    await on.ask(paused)
    goTo(17, 7)
    await markOverdueAppeals()
    expect((await row(appeal.id)).overdueAt).toBeNull()
    goTo(19, 7)
    await Promise.all(times(3, markOverdueAppeals))
    expect(await table(AppealEvent).countBy({ appealId: appeal.id, step: 'overdue' })).toBe(1)
    expect(await table(AppealEvent).countBy({ appealId: paused.id, step: 'overdue' })).toBe(0)
    const late = await on.show(appeal.id, who)
    expect([late.clock?.light, late.clock?.overdueBy, late.version]).toEqual(['vermilion', 1, appeal.version])
    const again = await on.as(who).appeals.reopen({ id: appeal.id, version: (await on.resolve(appeal)).version, reason: '没好' })
    goTo(19, 12)
    await markOverdueAppeals()
    expect(again.clock?.until).toBe('redo')
    expect(await table(AppealEvent).countBy({ appealId: appeal.id, step: 'overdue' })).toBe(2)
  })
})
