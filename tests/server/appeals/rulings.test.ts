import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { markOverdueAppeals, remindOfReviews } from '@server/appeals'
import type { AppealView, DeskPart } from '@shared/appeals/appeal.views'
import { dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const told = async (who: Who, id: string) => {
  await settled()
  const { items } = await on.as(who).notifications.list({ limit: 50 })
  return items.filter(({ appealId }) => appealId === id).map(({ about }) => about)
}
const queue = async (who: Who, part: DeskPart) => {
  const { items } = await on.as(who).appeals.desk({ communityId: on.here.communityId, part, limit: 50 })
  return items.map(({ id }) => id)
}
const seen = ({ id, version }: AppealView) => ({ id, version })

describe('not solved again', () => {
  const redo = (appeal: AppealView, more = {}) =>
    on
      .as(on.here.supervisor)
      .appeals.ruleReopen({ ...seen(appeal), unitId: on.here.otherUnit, reason: '换居委会盯着办', ...more })

  test('waits for a supervisor within a working day, while the unit goes on; the first time it does not', async () => {
    const { appeal: once } = await on.reopened()
    expect(await queue(on.here.supervisor, 'toRule')).not.toContain(once.id)
    const { appeal } = await on.reopenedAgain()
    const hers = await on.show(appeal.id, on.here.supervisor)
    expect(hers).toMatchObject({ reopenRuling: { by: dueAfter(calendar, now(), 1).toISOString() }, timesReopened: 2 })
    expect(hers.can).toEqual(expect.arrayContaining(['ruleReopen', 'ruleClose']))
    expect((await on.show(appeal.id, on.here.resident)).reopenRuling).toBeNull()
    expect(await queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    expect(await queue(on.here.dispatcher, 'toRule')).toEqual([])
    expect(await queue(on.here.handler, 'toRule')).toEqual([])
    const gone = await on.reply(appeal, '先临时接一盏灯。')
    expect(await queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    const ruled = await redo(gone)
    expect(ruled).toMatchObject({ status: 'reopened', inCharge: { id: on.here.otherUnit }, reopenRuling: null })
    expect(await queue(on.here.supervisor, 'toRule')).not.toContain(appeal.id)
  })
  test('is redone by another unit with a date of its own, and everybody reads why', async () => {
    const { appeal, who } = await on.reopenedAgain()
    setAhead(26 * 3_600_000)
    const ruled = await redo(appeal)
    expect(ruled.clock).toMatchObject({ until: 'redo', dueAt: dueAfter(calendar, now(), 3).toISOString() })
    for (const one of [who, on.here.resident, on.here.otherHandler])
      expect((await on.show(appeal.id, one)).events[0]!.sentence.zh).toContain('换居委会盯着办')
    expect(await told(who, appeal.id)).toContain('appeal.reopenRuled')
    expect(await told(on.here.otherHandler, appeal.id)).toContain('appeal.reopenRuled')
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
    expect(await told(who, appeal.id)).toContain('appeal.closeRuled')
    const again = on.as(who).appeals.reopen({ ...seen(closed), reason: '还是不亮' })
    expect(await refused(again)).toMatchObject({ status: 409, error: { code: 'appeal.closed' } })
    const rated = on.as(who).feedback.evaluateAppeal({ ...seen(closed), solved: 'no' })
    expect((await refused(rated)).status).toBe(409)
  })
  test('the third time says that the upper level may be asked', async () => {
    const { appeal, who } = await on.reopenedAgain()
    expect(await told(on.here.supervisor, appeal.id)).toContain('appeal.reopenedAgain')
    const done = await on.resolve(appeal, '再换一遍。')
    const third = await on.as(who).appeals.reopen({ ...seen(done), reason: '没用' })
    expect(third.timesReopened).toBe(3)
    expect((await told(on.here.supervisor, appeal.id)).filter(about => /Again|Third/.test(about))).toEqual([
      'appeal.reopenedThird',
      'appeal.reopenedAgain',
    ])
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
    expect(await told(on.here.supervisor, appeal.id)).toContain('appeal.reviewAsked')
    expect(await queue(on.here.supervisor, 'toRule')).toContain(appeal.id)
    setAhead(50 * 3_600_000)
    const taken = await rule('ruleReview', asked)
    expect(taken).toMatchObject({ status: 'submitted', declined: null, declineProposal: null, review: null })
    expect(taken.clock).toMatchObject({ until: 'accept', dueAt: dueAfter(calendar, now(), 1).toISOString(), overdueBy: 0 })
    expect(await told(who, appeal.id)).toContain('appeal.reviewTakenUp')
    expect(await queue(on.here.supervisor, 'toRule')).not.toContain(appeal.id)
    expect((await on.assign(taken)).status).toBe('assigned')
  })
  test('or upheld with a reason that everybody reads; there is no second one, not even of another decline', async () => {
    const { appeal, who } = await on.reviewAsked()
    const upheld = await rule('upholdReview', appeal, on.here.supervisor, '归市政养护，已转告')
    expect(upheld).toMatchObject({ status: 'declined', review: { state: 'upheld', reason: '归市政养护，已转告' } })
    const seenByAll = await on.show(appeal.id, on.here.resident)
    expect([seenByAll.review, seenByAll.events[0]!.sentence.zh]).toEqual([upheld.review, '复核后仍不受理：归市政养护，已转告'])
    expect(await told(who, appeal.id)).toContain('appeal.reviewUpheld')
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
    expect(await queue(chief, 'toRule')).not.toContain(appeal.id)
    expect([await told(chief, appeal.id), await told(on.here.supervisor, appeal.id)]).toEqual([
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

describe('the long list', () => {
  const day = 86_400_000
  const board = async (who: Who = on.here.resident) =>
    (await on.as(who).appeals.board({ communityId: on.here.communityId, part: 'longList', limit: 50 })).items
  const put = ({ id, version }: AppealView, more = {}) =>
    on.as(on.here.supervisor).appeals.putOnList({ id, version, ...on.listing(), ...more })

  test('shows everybody what is missing and when that is looked at again, and no clock runs', async () => {
    const { appeal, who } = await on.replied()
    const given = on.listing()
    const listed = await put(appeal, given)
    const onList = { need: given.need, reviewAt: given.reviewAt, since: listed.events[0]!.at }
    expect(listed).toMatchObject({ status: 'on_list', clock: null, onList: { ...onList, since: expect.any(String) } })
    setAhead(day * 20)
    await markOverdueAppeals()
    const seenByAll = (await board()).find(({ id }) => id === appeal.id)!
    expect(seenByAll).toMatchObject({ status: 'on_list', clock: null, onList: { need: given.need, reviewAt: given.reviewAt } })
    const hers = await on.show(appeal.id, who)
    expect(hers.events.map(({ step }) => step)).not.toContain('overdue')
    expect((await on.show(appeal.id, on.here.resident)).events[0]!.sentence.zh).toMatch(
      /还缺：三分之二业主同意。原因：要动维修资金$/,
    )
    expect(await queue(on.here.supervisor, 'onList')).toContain(appeal.id)
    for (const part of ['overdue', 'open', 'toRule'] as const)
      expect([part, await queue(on.here.supervisor, part)]).toEqual([part, expect.not.arrayContaining([appeal.id])])
    expect(await told(who, appeal.id)).toContain('appeal.listed')
  })
  test('of private matters shows nothing', async () => {
    const { appeal } = await on.listed({ kind: 'help' })
    expect([appeal.visibility, (await board()).map(({ id }) => id).includes(appeal.id)]).toEqual(['private', false])
  })
  test('the review that comes first stands first; a supervisor is reminded of each once', async () => {
    const { appeal: late } = await on.listed()
    const { appeal: soon, who } = await on.replied()
    await put(soon, { reviewAt: new Date(now().getTime() + 3 * day).toISOString() })
    const order = (await board()).map(({ id }) => id)
    expect(order.indexOf(soon.id)).toBeLessThan(order.indexOf(late.id))
    await remindOfReviews()
    expect(await told(on.here.supervisor, soon.id)).not.toContain('appeal.listReviewDue')
    setAhead(3 * day + 1000)
    await Promise.all([remindOfReviews(), remindOfReviews()])
    await remindOfReviews()
    const due = (abouts: string[]) => abouts.filter(about => about === 'appeal.listReviewDue')
    expect(due(await told(on.here.supervisor, soon.id))).toHaveLength(1)
    expect(due(await told(on.here.supervisor, late.id))).toHaveLength(0)
    expect(await queue(on.here.supervisor, 'toRule')).toContain(soon.id)
    const { version } = await on.show(soon.id, on.here.supervisor)
    const again = { id: soon.id, version, text: '业主大会定在下月', reviewAt: new Date(now().getTime() + 9 * day).toISOString() }
    const reviewed = await on.as(on.here.supervisor).appeals.reviewList(again)
    expect(reviewed.onList).toMatchObject({ need: '三分之二业主同意', reviewAt: again.reviewAt })
    expect(await queue(on.here.supervisor, 'toRule')).not.toContain(soon.id)
    expect((await on.show(soon.id, who)).events[0]).toMatchObject({ step: 'reviewList', text: '业主大会定在下月' })
    expect(await told(who, soon.id)).toContain('appeal.listReviewed')
    setAhead(14 * day)
    await remindOfReviews()
    expect(due(await told(on.here.supervisor, soon.id))).toHaveLength(2)
  })
  test('taken off with a reason, it goes on with the time that was left', async () => {
    const { appeal, who } = await on.replied()
    const listed = await put(appeal)
    setAhead(20 * day)
    const back = await on.as(on.here.supervisor).appeals.takeOffList({ ...seen(listed), reason: '资金批下来了' })
    const { until, dueAt, overdueBy } = back.clock!
    expect([back.status, back.onList, until, overdueBy]).toEqual(['in_progress', null, 'answer', 0])
    const at = ({ events: [newest] }: AppealView) => new Date(newest!.at)
    const left = workMinutesBetween(calendar, at(listed), new Date(appeal.clock!.dueAt))
    expect(Math.abs(workMinutesBetween(calendar, at(back), new Date(dueAt)) - left)).toBeLessThanOrEqual(1)
    expect((await on.show(appeal.id, on.here.resident)).events[0]!.sentence.zh).toBe('恢复办理：资金批下来了')
    expect([...(await told(who, appeal.id)), ...(await told(on.here.handler, appeal.id))].sort()).toEqual(
      expect.arrayContaining(['appeal.takenOffList', 'appeal.takenOffList']),
    )
    expect((await on.resolve(back)).status).toBe('resolved')
  })
  test('is a ruling of what was not solved again', async () => {
    const { appeal } = await on.reopenedAgain()
    const listed = await put(appeal)
    expect([listed.status, listed.reopenRuling]).toEqual(['on_list', null])
    const back = await on.as(on.here.supervisor).appeals.takeOffList({ ...seen(listed), reason: '可以办了' })
    expect([back.reopenRuling, back.can.includes('ruleClose')]).toEqual([null, false])
  })
  test('needs a reason, what is missing and a day within ninety days from tomorrow on', async () => {
    const { appeal } = await on.replied()
    const after = (days: number) => new Date(now().getTime() + days * day).toISOString()
    for (const [field, code, wrong] of [
      ['reason', 'form.fix', { reason: '' }],
      ['need', 'form.fix', { need: ' ' }],
      ['reviewAt', 'form.fix', { reviewAt: '' }],
      ['reviewAt', 'form.fix', { reviewAt: '2026-13-40' }],
      ['reviewAt', 'appeal.listNeedsDate', { reviewAt: after(-1) }],
      ['reviewAt', 'appeal.listNeedsDate', { reviewAt: now().toISOString() }],
      ['reviewAt', 'appeal.listNeedsDate', { reviewAt: after(91) }],
    ] as const) {
      const { status, error } = await refused(put(appeal, wrong))
      expect([wrong, status, error.code, Object.keys(error.fields ?? {})]).toEqual([wrong, 422, code, [field]])
    }
    const listed = await put(appeal, { reviewAt: after(90) })
    const chief = on.as(on.here.supervisor).appeals
    for (const [field, call] of [
      ['text', () => chief.reviewList({ ...seen(listed), text: '', reviewAt: after(9) })],
      ['reviewAt', () => chief.reviewList({ ...seen(listed), text: '谈了', reviewAt: after(-9) })],
      ['reason', () => chief.takeOffList({ ...seen(listed), reason: ' ' })],
    ] as const)
      expect(await refused(call())).toMatchObject({ status: 422, error: { fields: { [field]: expect.any(String) } } })
  })
})
