import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { markOverdueAppeals, remindOfReviews } from '@server/appeals'
import type { AppealView } from '@shared/appeals/appeal.views'
import { workMinutesBetween } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const seen = ({ id, version }: AppealView) => ({ id, version })

describe('the long list', () => {
  const day = 86_400_000
  const board = async (who: Who = on.here.resident) =>
    (await on.as(who).appeals.board({ communityId: on.here.communityId, part: 'longList', limit: 50 })).items
  const put = ({ id, version }: AppealView, more = {}) =>
    on.as(on.here.supervisor).appeals.putOnList({ id, version, ...on.listing(), ...more })

  test('shows everybody what is missing and when that is looked at again, and no clock runs', async () => {
    const { appeal, who } = await on.replied()
    const given = { ...on.listing(), need: '三分之二业主同意。' }
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
    expect(await on.queue(on.here.supervisor, 'onList')).toContain(appeal.id)
    for (const part of ['overdue', 'open', 'toRule'] as const)
      expect([part, await on.queue(on.here.supervisor, part)]).toEqual([part, expect.not.arrayContaining([appeal.id])])
    expect(await on.told(who, appeal.id)).toContain('appeal.listed')
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
    expect(await on.told(on.here.supervisor, soon.id)).not.toContain('appeal.listReviewDue')
    setAhead(3 * day + 1000)
    await Promise.all([remindOfReviews(), remindOfReviews()])
    await remindOfReviews()
    const due = (abouts: string[]) => abouts.filter(about => about === 'appeal.listReviewDue')
    expect(due(await on.told(on.here.supervisor, soon.id))).toHaveLength(1)
    expect(due(await on.told(on.here.supervisor, late.id))).toHaveLength(0)
    expect(await on.queue(on.here.supervisor, 'toRule')).toContain(soon.id)
    const { version } = await on.show(soon.id, on.here.supervisor)
    const again = { id: soon.id, version, text: '业主大会定在下月', reviewAt: new Date(now().getTime() + 9 * day).toISOString() }
    const reviewed = await on.as(on.here.supervisor).appeals.reviewList(again)
    expect(reviewed.onList).toMatchObject({ need: '三分之二业主同意', reviewAt: again.reviewAt })
    expect(await on.queue(on.here.supervisor, 'toRule')).not.toContain(soon.id)
    expect((await on.show(soon.id, who)).events[0]).toMatchObject({ step: 'reviewList', text: '业主大会定在下月' })
    expect(await on.told(who, soon.id)).toContain('appeal.listReviewed')
    setAhead(14 * day)
    await remindOfReviews()
    expect(due(await on.told(on.here.supervisor, soon.id))).toHaveLength(2)
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
    expect([...(await on.told(who, appeal.id)), ...(await on.told(on.here.handler, appeal.id))].sort()).toEqual(
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
