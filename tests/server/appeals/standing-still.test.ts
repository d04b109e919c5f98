import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { dueAfter } from '@shared/kit/workdays'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Appeal, AppealEvent, escalateRulings, remindOfSupervision } from '@server/appeals'
import { now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const day = 86_400_000
const seen = ({ id, version }: Pick<AppealView, 'id' | 'version'>) => ({ id, version })
const rowOf = (id: string) => table(Appeal).findOneByOrFail({ id })
const told = async (appealId: string) => {
  await escalateRulings()
  await remindOfSupervision()
  const events = await table(AppealEvent).find({ where: { appealId } })
  return events.map(({ step }) => step).filter(step => step === 'rulingLate' || step === 'superviseLate')
}
/** Not solved again, urged, and before a supervisor who stepped in. */
async function owed() {
  const { appeal, ...rest } = await on.reopenedAgain()
  const soon = dueAfter(calendar, now(), 1)
  await transaction(() => table(Appeal).update({ id: appeal.id }, { superviseBy: soon, urgeBy: soon, urges: 1 }))
  return { appeal, ...rest }
}

test('while a question waits nobody is late with what only the answer makes possible', async () => {
  const { appeal, who } = await owed()
  const before = await rowOf(appeal.id)
  const asked = await on.ask(appeal)
  setAhead(4 * day)
  expect(await told(appeal.id)).toEqual([])
  await on.as(who).appeals.answer({ ...seen(asked), text: '四楼' })
  const after = await rowOf(appeal.id)
  for (const date of ['dueAt', 'reopenRuleBy', 'superviseBy', 'urgeBy'] as const)
    expect([date, after[date]! > before[date]!]).toEqual([date, true])
  expect(await told(appeal.id)).toEqual([])
  // What passes after that is nobody's excuse.
  setAhead(12 * day)
  expect((await told(appeal.id)).sort()).toEqual(['rulingLate', 'superviseLate'])
})

test('what was late before it stood still stays told, and is not told twice', async () => {
  const { appeal, who } = await owed()
  setAhead(6 * day)
  expect((await told(appeal.id)).sort()).toEqual(['rulingLate', 'superviseLate'])
  const { reopenRuleBy } = await rowOf(appeal.id)
  const asked = await on.ask(appeal)
  setAhead(9 * day)
  await on.as(who).appeals.answer({ ...seen(asked), text: '四楼' })
  expect((await rowOf(appeal.id)).reopenRuleBy).toEqual(reopenRuleBy)
  expect((await told(appeal.id)).length).toBe(2)
})

test('a merge, and the long list, hold all of that as well', async () => {
  const { appeal, who } = await owed()
  const merged = await on.merge(appeal, (await on.assigned()).appeal.id)
  const listed = await owed()
  const onList = await on.as(on.here.supervisor).appeals.putOnList({ ...seen(listed.appeal), ...on.listing() })
  setAhead(6 * day)
  await on.as(who).appeals.unmerge(seen(merged))
  expect(await told(appeal.id)).toEqual([])
  await on.as(on.here.supervisor).appeals.takeOffList({ ...seen(onList), reason: '资金到了' })
  expect(await told(listed.appeal.id)).toEqual([])
})

test('more time that was asked for before it was done is not granted to the redo; for that it is asked anew', async () => {
  const { appeal, who } = await on.extensionAsked()
  const grant = (one: AppealView, by: Who = on.here.supervisor) => on.as(by).appeals.grantExtension(seen(one))
  const done = await on.resolve(appeal)
  const again = await on.as(who).appeals.reopen({ ...seen(done), reason: '还是不亮' })
  const hers = await on.show(again.id, on.here.supervisor)
  expect([hers.extension, hers.can.includes('grantExtension')]).toEqual([null, false])
  expect(await refused(grant(hers))).toMatchObject({ status: 409, error: { code: 'appeal.noExtension' } })
  expect(await on.queue(on.here.supervisor, 'toConfirm')).not.toContain(again.id)
  const { handler } = on.here
  setAhead(1000)
  // As much as a redo had, and with the words of this time.
  const most = (await on.show(again.id, handler)).extendable!
  expect((await refused(on.askExtension(again, most + 1))).status).toBe(422)
  const asked = await on
    .as(handler)
    .appeals.askExtension({ ...seen(again), days: most, reason: 'parts', text: '第二批灯具要三天。' })
  const granted = await grant(asked)
  expect(granted.extension).toMatchObject({ state: 'granted', days: most, text: '第二批灯具要三天。' })
  expect(granted.clock!.dueAt > again.clock!.dueAt).toBe(true)
})
