import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { Appeal, AppealEvent, closeUnrated, expireQuestions, markOverdueAppeals } from '@server/appeals'
import { setAhead, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { AppealView } from '@shared/appeals/appeal.views'
import { momentWords } from '@shared/kit/moment-words'
import { addWorkMinutes, dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const row = (id: string) => table(Appeal).findOneByOrFail({ id })

test('a clock that was set back, or another process whose clock is behind, leaves a history in the order in which it happened', async () => {
  setAhead(3 * 86_400_000)
  const { appeal, who } = await on.filed()
  setAhead(0)
  await on.assign(appeal)
  const told = await table(AppealEvent).find({ where: { appealId: appeal.id }, order: { at: 'ASC', id: 'ASC' } })
  expect(told.map(({ step }) => step)).toEqual(['submit', 'assign'])
  expect(told[1]!.at > told[0]!.at).toBe(true)
  expect((await on.show(appeal.id, who)).events.map(({ step }) => step)).toEqual(['assign', 'submit'])
})

describe('questions', () => {
  test('the date moves by the working time the clock stood, in acceptance and in handling', async () => {
    for (const make of [() => on.filed(), () => on.replied()]) {
      const { appeal, who } = await make()
      const due = new Date(appeal.clock!.dueAt)
      const asked = goTo(15)
      const waiting = await on.ask(appeal, '在几楼？', on.here.dispatcher)
      expect(waiting).toMatchObject({
        status: 'need_info',
        clock: { light: 'paused' },
        question: { text: '在几楼？', answerBy: dueAfter(calendar, asked, 5).toISOString() },
      })
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

describe('reopening', () => {
  test('gives half the working days first allowed, each time', async () => {
    const { appeal, who } = await on.resolved()
    const again = await on.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '又灭了' })
    expect(again).toMatchObject({
      status: 'reopened',
      timesReopened: 1,
      result: null,
      clock: { until: 'redo', days: 3, dueAt: dueAfter(calendar, now(), 3).toISOString() },
    })
    const done = await on.resolve(await on.reply(again))
    const third = await on.as(who).appeals.reopen({ id: appeal.id, version: done.version, reason: '还是不亮' })
    expect(third).toMatchObject({ status: 'reopened', timesReopened: 2, clock: { days: 3 } })
  })
  test('needs no haste while nobody has closed it', async () => {
    const { appeal, who } = await on.resolved()
    setAhead(14.1 * 86_400_000)
    const again = await on.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '又灭了' })
    expect(again.status).toBe('reopened')
  })
  test('is over 14 days after closing', async () => {
    const { appeal, who } = await on.closed()
    setAhead(14.1 * 86_400_000)
    expect((await on.show(appeal.id, who)).can).not.toContain('reopen')
    expect((await refused(on.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '又坏了' }))).status).toBe(
      409,
    )
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

describe('a rating that does not come', () => {
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
    expect(closed.can.filter(step => step !== 'partRecurrence')).toEqual(['reopen'])
  })
})

describe('another priority', () => {
  const set = (who: Who, { id, version }: AppealView, priority: 'p1' | 'p2' | 'p3' | 'p4', reason = '楼里老人多') =>
    on.as(who).appeals.setPriority({ id, version, priority, reason })
  const from = (n: number) => dueAfter(calendar, now(), n).toISOString()
  test('sets the date by its own rule from the acceptance, and tells both rules and both dates', async () => {
    const { appeal, who } = await on.replied()
    const { dispatcher } = on.here
    const shown = await on.show(appeal.id, dispatcher)
    expect(shown.dueByPriority).toMatchObject({ p2: from(3), p3: shown.clock!.dueAt, p4: from(15) })
    expect((await on.show(appeal.id, on.here.handler)).dueByPriority).toBeNull()
    const urgent = await set(dispatcher, shown, 'p2')
    expect([urgent.priority, urgent.clock!.dueAt, urgent.status]).toEqual(['p2', from(3), 'in_progress'])
    const due = (n: number) => momentWords(dueAfter(calendar, now(), n)).zh
    const hers = (await on.show(appeal.id, who)).events[0]!
    expect(hers.sentence.zh).toBe(
      `轻重由一般（7 个工作日）改为较急（3 个工作日），答复日期由 ${due(7)} 改为 ${due(3)}：楼里老人多`,
    )
    expect(await on.told(who, appeal.id)).toContain('appeal.priorityChanged')
    expect(await on.told(on.here.handler, appeal.id)).toContain('appeal.priorityChanged')
    // A laxer date makes no figure better: the first promise still counts.
    await set(dispatcher, urgent, 'p4')
    const { dueAt, firstDueAt, dueRule } = await table(Appeal).findOneByOrFail({ id: appeal.id })
    expect([dueAt.toISOString(), firstDueAt!.toISOString(), dueRule]).toMatchObject([
      from(15),
      from(3),
      { priority: 'p4', days: 15 },
    ])
  })
  test('keeps the time that a question held the clock, and makes nobody late at once', async () => {
    const { appeal, who } = await on.replied()
    const asked = await on.ask(appeal)
    const accepted = now()
    goTo(18, 2)
    const { id, version } = asked
    const answered = await on.as(who).appeals.answer({ id, version, text: '三楼' })
    const paused = workMinutesBetween(calendar, dueAfter(calendar, accepted, 7), new Date(answered.clock!.dueAt))
    const plain = dueAfter(calendar, accepted, 3)
    const urgent = await set(on.here.dispatcher, answered, 'p2')
    expect([paused > 0, urgent.clock!.dueAt]).toEqual([true, addWorkMinutes(calendar, plain, paused).toISOString()])
    setAhead(0)
    const other = (await on.replied()).appeal
    goTo(10, 5)
    expect((await set(on.here.dispatcher, other, 'p1')).clock!.dueAt).toBe(from(1))
    const last = (await on.replied()).appeal
    goTo(10, 12)
    expect((await set(on.here.dispatcher, last, 'p1')).clock!.dueAt).toBe(last.clock!.dueAt)
  })
  test('is refused where it is the same, without a reason, past the date, and where a supervisor set the date', async () => {
    const { appeal } = await on.replied()
    const { dispatcher } = on.here
    expect(await refused(set(dispatcher, appeal, 'p3'))).toMatchObject({ status: 422, error: { code: 'appeal.prioritySame' } })
    expect(await refused(set(dispatcher, appeal, 'p2', ' '))).toMatchObject({
      status: 422,
      error: { fields: { reason: expect.any(String) } },
    })
    const extended = (await on.extensionAsked()).appeal
    expect(await refused(set(dispatcher, extended, 'p2'))).toMatchObject({ status: 409, error: { code: 'appeal.priorityRuled' } })
    goTo(19, 8)
    expect(await refused(set(dispatcher, appeal, 'p4'))).toMatchObject({ status: 409, error: { code: 'appeal.priorityLate' } })
  })
})
