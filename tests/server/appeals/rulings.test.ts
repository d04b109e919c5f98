import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import type { AppealView, DeskPart } from '@shared/appeals/appeal.views'
import { dueAfter } from '@shared/kit/workdays'
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
