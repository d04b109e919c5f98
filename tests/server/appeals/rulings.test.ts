import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { AppealEvent, escalateRulings, readNews } from '@server/appeals'
import type { AppealView } from '@shared/appeals/appeal.views'
import { dueAfter } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const seen = ({ id, version }: AppealView) => ({ id, version })

describe('not solved again', () => {
  const redo = (appeal: AppealView, more = {}) =>
    on
      .as(on.here.supervisor)
      .appeals.ruleReopen({ ...seen(appeal), unitId: on.here.otherUnit, reason: '换居委会盯着办', ...more })

  test('waits for a supervisor within a working day, while the unit goes on; the first time it does not', async () => {
    const { appeal: once } = await on.reopened()
    expect(await on.queue(on.here.supervisor, 'toRule')).not.toContain(once.id)
    const { appeal } = await on.reopenedAgain()
    const hers = await on.show(appeal.id, on.here.supervisor)
    expect(hers).toMatchObject({ reopenRuling: { by: dueAfter(calendar, now(), 1).toISOString() }, timesReopened: 2 })
    expect(hers.can).toEqual(expect.arrayContaining(['ruleReopen', 'ruleClose']))
    expect((await on.show(appeal.id, on.here.resident)).reopenRuling).toBeNull()
    expect(await on.queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    expect(await on.queue(on.here.dispatcher, 'toRule')).toEqual([])
    expect(await on.queue(on.here.handler, 'toRule')).toEqual([])
    const gone = await on.reply(appeal, '先临时接一盏灯。')
    expect(await on.queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    const ruled = await redo(gone)
    expect(ruled).toMatchObject({ status: 'reopened', inCharge: { id: on.here.otherUnit }, reopenRuling: null })
    expect(await on.queue(on.here.supervisor, 'toRule')).not.toContain(appeal.id)
  })
  test('is redone by another unit with a date of its own, and everybody reads why', async () => {
    const { appeal, who } = await on.reopenedAgain()
    setAhead(26 * 3_600_000)
    const ruled = await redo(appeal)
    expect(ruled.clock).toMatchObject({ until: 'redo', dueAt: dueAfter(calendar, now(), 3).toISOString() })
    for (const one of [who, on.here.resident, on.here.otherHandler])
      expect((await on.show(appeal.id, one)).events[0]!.sentence.zh).toContain('换居委会盯着办')
    expect(await on.told(who, appeal.id)).toContain('appeal.reopenRuled')
    expect(await on.told(on.here.otherHandler, appeal.id)).toContain('appeal.reopenRuled')
    expect(await refused(redo(ruled))).toMatchObject({ status: 409, error: { code: 'appeal.noRuling' } })
  })
  test('or closed with a reason that everybody reads, for good', async () => {
    const { appeal, who } = await on.reopenedAgain()
    const closed = await on.as(on.here.supervisor).appeals.ruleClose({ ...seen(appeal), reason: '线路归电力公司，已转告' })
    expect(closed).toMatchObject({ status: 'closed', closeCode: 'no_further_action', result: null, clock: { light: 'stopped' } })
    setAhead(1000)
    const hers = await on.show(appeal.id, who)
    expect([hers.events[0]!.sentence.zh, hers.can]).toEqual(['书记决定不再办理：线路归电力公司，已转告', []])
    expect((await on.show(appeal.id, on.here.resident)).events[0]!.sentence.zh).toContain('线路归电力公司')
    expect(await on.told(who, appeal.id)).toContain('appeal.closeRuled')
    const again = on.as(who).appeals.reopen({ ...seen(closed), reason: '还是不亮' })
    expect(await refused(again)).toMatchObject({ status: 409, error: { code: 'appeal.closed' } })
    const rated = on.as(who).feedback.evaluateAppeal({ ...seen(closed), solved: 'no' })
    expect((await refused(rated)).status).toBe(409)
  })
  test('the third time says that the upper level may be asked', async () => {
    const { appeal, who } = await on.reopenedAgain()
    expect(await on.told(on.here.supervisor, appeal.id)).toContain('appeal.reopenedAgain')
    const done = await on.resolve(appeal, '再换一遍。')
    const third = await on.as(who).appeals.reopen({ ...seen(done), reason: '没用' })
    expect(third.timesReopened).toBe(3)
    expect((await on.told(on.here.supervisor, appeal.id)).filter(about => /Again|Third/.test(about))).toEqual([
      'appeal.reopenedThird',
      'appeal.reopenedAgain',
    ])
  })
  test('which time it is stays as it was, however late it is told', async () => {
    const { appeal } = await on.reopenedAgain()
    const events = await table(AppealEvent).find({
      where: { appealId: appeal.id, step: 'reopen' },
      order: { at: 'ASC', id: 'ASC' },
    })
    const news = await Promise.all(events.map(({ id: eventId }) => transaction(() => readNews({ appealId: appeal.id, eventId }))))
    expect(news.map(one => one!.timesReopened)).toEqual([1, 2])
  })
  test('needs somebody else to do it, and a reason', async () => {
    const { appeal } = await on.reopenedAgain()
    for (const [field, code, wrong] of [
      ['unitId', 'form.fix', { unitId: '' }],
      ['reason', 'form.fix', { reason: ' ' }],
      ['reason', 'form.fix', { reason: '长'.repeat(201) }],
      ['unitId', 'appeal.unitNeeded', { unitId: on.here.foreignUnit }],
      ['handlerId', 'appeal.unitNeeded', { handlerId: on.here.handler.id }],
      ['unitId', 'appeal.sameAgain', { unitId: on.here.unit }],
    ] as const) {
      const { status, error } = await refused(redo(appeal, wrong))
      expect([status, error.code, Object.keys(error.fields ?? {})]).toEqual([422, code, [field]])
    }
    const mute = on.as(on.here.supervisor).appeals.ruleClose({ ...seen(appeal), reason: '' })
    expect(await refused(mute)).toMatchObject({ status: 422, error: { fields: { reason: expect.any(String) } } })
    const mate = await redo(appeal, { unitId: on.here.unit, handlerId: on.here.handler.id })
    expect(mate).toMatchObject({ inCharge: { id: on.here.unit }, handler: { id: on.here.handler.id } })
  })
})

describe('a review of a decline', () => {
  const rule = (
    how: 'ruleReview' | 'upholdReview',
    appeal: AppealView,
    who: Who = on.here.supervisor,
    reason = '这段路确实归小区管',
  ) => on.as(who).appeals[how]({ ...seen(appeal), reason })
  const ask = (who: Who, appeal: AppealView, reason = '这段路归小区管') =>
    on.as(who).appeals.askReview({ ...seen(appeal), reason })

  test('is asked by the resident with her words, and taken up by a supervisor: a new clock, nothing of the decline left', async () => {
    const { appeal, who } = await on.declined()
    const hers = await on.show(appeal.id, who)
    expect([hers.review, hers.can]).toEqual([{ state: 'open', until: expect.any(String) }, ['askReview']])
    const days = hers.review?.state === 'open' ? (Date.parse(hers.review.until) - now().getTime()) / 86_400_000 : 0
    expect(days).toBeCloseTo(7, 2)
    expect((await on.show(appeal.id, on.here.resident)).review).toBeNull()
    const asked = await ask(who, appeal)
    const by = dueAfter(calendar, now(), 1).toISOString()
    expect([asked.review, asked.can]).toEqual([{ state: 'asked', by, words: '这段路归小区管' }, []])
    expect((await on.show(appeal.id, on.here.resident)).review).toEqual({ state: 'asked', by, words: null })
    expect(await on.told(on.here.supervisor, appeal.id)).toContain('appeal.reviewAsked')
    expect(await on.queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    setAhead(50 * 3_600_000)
    const taken = await rule('ruleReview', asked)
    expect(taken).toMatchObject({ status: 'submitted', declined: null, declineProposal: null, review: null })
    expect(taken.clock).toMatchObject({ until: 'accept', dueAt: dueAfter(calendar, now(), 1).toISOString(), overdueBy: 0 })
    expect(await on.told(who, appeal.id)).toContain('appeal.reviewTakenUp')
    expect(await on.queue(on.here.supervisor, 'toRule')).not.toContain(appeal.id)
    expect((await on.assign(taken)).status).toBe('assigned')
  })
  test('or upheld with a reason that everybody reads; there is no second one, not even of another decline', async () => {
    const { appeal, who } = await on.reviewAsked()
    const upheld = await rule('upholdReview', appeal, on.here.supervisor, '归市政养护，已转告')
    expect(upheld).toMatchObject({ status: 'declined', review: { state: 'upheld', reason: '归市政养护，已转告' } })
    const seenByAll = await on.show(appeal.id, on.here.resident)
    expect([seenByAll.review, seenByAll.events[0]!.sentence.zh]).toEqual([upheld.review, '复核后仍不受理：归市政养护，已转告'])
    expect(await on.told(who, appeal.id)).toContain('appeal.reviewUpheld')
    expect(await refused(ask(who, upheld))).toMatchObject({ status: 409, error: { code: 'appeal.reviewOnce' } })
    expect(await refused(rule('ruleReview', upheld))).toMatchObject({ status: 409, error: { code: 'appeal.noRuling' } })

    const other = await on.reviewAsked()
    const taken = await rule('ruleReview', other.appeal)
    const proposed = await on
      .as(on.here.dispatcher)
      .appeals.decline({ ...seen(taken), reason: 'notHere', whereToGo: '请到隔壁社区窗口' })
    const again = await on.as(on.here.colleague).appeals.confirmDecline(seen(proposed))
    expect(await refused(ask(other.who, again))).toMatchObject({ status: 409, error: { code: 'appeal.reviewOnce' } })
  })
  test('is not ruled by whoever proposed or confirmed the decline', async () => {
    const { communityId } = on.here
    const chief = await on.world.person('staff', { role: 'supervisor', communityId, unitId: null })
    const { appeal, who } = await on.proposed()
    const confirmed = await on.as(chief).appeals.confirmDecline(seen(appeal))
    const asked = await ask(who, confirmed)
    expect(await refused(rule('ruleReview', asked, chief))).toMatchObject({ status: 403, error: { code: 'appeal.secondPerson' } })
    expect((await on.show(appeal.id, chief)).can).not.toContain('upholdReview')
    expect(await on.queue(chief, 'toRule')).not.toContain(appeal.id)
    expect([await on.told(chief, appeal.id), await on.told(on.here.supervisor, appeal.id)]).toEqual([
      expect.not.arrayContaining(['appeal.reviewAsked']),
      expect.arrayContaining(['appeal.reviewAsked']),
    ])
    expect((await rule('upholdReview', asked)).status).toBe('declined')
  })
  test('needs her words and a reason, and comes within seven days', async () => {
    const { appeal, who } = await on.declined()
    const reason = { status: 422, error: { fields: { reason: expect.any(String) } } }
    for (const words of [' ', '长'.repeat(201)]) expect(await refused(ask(who, appeal, words))).toMatchObject(reason)
    const asked = (await on.reviewAsked()).appeal
    for (const how of ['ruleReview', 'upholdReview'] as const)
      expect(await refused(rule(how, asked, on.here.supervisor, ''))).toMatchObject(reason)
    setAhead(7 * 86_400_000 + 1000)
    expect((await on.show(appeal.id, who)).can).toEqual([])
    expect(await refused(ask(who, appeal))).toMatchObject({ status: 409, error: { code: 'appeal.reviewLate' } })
  })
})

test('a ruling that is late is told above once for each date, however often and whenever the clock comes', async () => {
  const { supervisor, admin, dispatcher, handler } = on.here
  const made = [(await on.reopenedAgain()).appeal, (await on.reviewAsked()).appeal, (await on.givenBack()).appeal]
  const late = async ({ id }: AppealView) =>
    (await on.show(id, supervisor)).events.filter(({ step }) => step === 'rulingLate').length
  const counted = () => Promise.all(made.map(late))
  await escalateRulings()
  expect(await counted()).toEqual([0, 0, 0])
  for (const [hour, day] of [
    [19, 1],
    [9, 1],
    [20, 1],
    [12, 9],
  ] as const) {
    goTo(hour, day)
    await Promise.all(times(3, escalateRulings))
    if (hour > 12) expect(await counted()).toEqual([1, 1, 1])
  }
  for (const { id } of made)
    for (const who of [supervisor, admin])
      expect((await on.told(who, id)).filter(about => about === 'appeal.rulingLate')).toHaveLength(1)
  // Ruled, and given back by another unit: that is another date.
  const assigned = await on.assign(await on.show(made[2]!.id, dispatcher), on.here.otherUnit)
  const again = await on.giveBack(assigned, on.here.otherHandler)
  goTo(19, 12)
  await Promise.all(times(2, escalateRulings))
  expect([await late(again), (await on.show(again.id, dispatcher)).status]).toEqual([2, 'submitted'])
  expect((await on.show(made[0]!.id, handler)).events.some(({ step }) => step === 'rulingLate')).toBe(true)
})
