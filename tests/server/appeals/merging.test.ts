import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Appeal, AppealEvent, expireQuestions } from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const day = 86_400_000
const code = (call: Promise<unknown>) => refused(call).then(({ error }) => error.code)
const rowOf = (id: string) => table(Appeal).findOneByOrFail({ id })
const unmerge = async (id: string, who: Who, reason?: string) =>
  on.as(who).appeals.unmerge({ id, version: (await rowOf(id)).version, reason })
const rate = async (id: string, who: Who, solved: 'yes' | 'no') =>
  on.as(who).feedback.evaluateAppeal({ id, version: (await rowOf(id)).version, solved, level: solved === 'yes' ? 5 : 1 })

test('a merged matter shows the way to the other, to each as far as she may know', async () => {
  const { appeal, who, master } = await on.merged()
  const { number } = await rowOf(master)
  expect(appeal).toMatchObject({ status: 'closed', closeCode: 'merged', master: { id: master, number, status: 'assigned' } })
  const seen = await on.show(appeal.id, who)
  expect(seen).toMatchObject({ can: ['unmerge'], master: { id: master, number, steps: [] }, clock: { light: 'stopped' } })
  expect(seen.master!.unmergeUntil).toBe(new Date(Date.parse(seen.master!.mergedAt) + 7 * day).toISOString())
  expect(seen.events[0]!.sentence.zh).toBe(`和 ${number} 是同一件事，合到一起办：同一盏灯`)
  // For others no more than that it is so.
  expect((await on.show(appeal.id, { device: device() })).master).toMatchObject({ id: master, unmergeUntil: null })
  const staff = await on.show(master, on.here.handler)
  expect(staff.merged).toMatchObject([{ id: appeal.id, number: appeal.number }])
  const outside = await on.show(master, who)
  expect(outside).toMatchObject({ as: 'public', merged: [], mergedCount: 1, text: null, can: [] })
  expect(await on.told(who, appeal.id)).toEqual(['appeal.merged', 'appeal.replied', 'appeal.assigned', 'appeal.submitted'])
  for (const part of ['open', 'today', 'overdue'] as const) expect(await on.queue(on.here.handler, part)).not.toContain(appeal.id)
  // What she adds belongs there.
  const { id, version } = appeal
  expect(await code(on.as(who).appeals.append({ id, version, text: '还有四楼' }))).toBe('appeal.merged')
})

test('of one that became private its holder reads number, state and dates', async () => {
  const { appeal: open, who: other } = await on.filed()
  const { appeal, who } = await on.merged({}, open.id)
  await on.as(other).appeals.amend({ id: open.id, version: open.version, text: '楼上常有人吵架摔东西', category: 'noise.home' })
  const { number, visibility } = await rowOf(open.id)
  const seen = await on.show(appeal.id, who)
  expect(visibility).toBe('private')
  expect(seen.master).toMatchObject({ id: null, number, title: null, category: null, unit: null, status: 'submitted' })
  expect(seen.master!.steps.map(({ step }) => step)).toEqual(['mergedIn', 'submit'])
  expect((await on.show(appeal.id, { device: device() })).master).toBeNull()
  await refused(on.show(open.id, who))
})

test('what cannot be merged is refused, by name', async () => {
  const { handler, dispatcher, otherUnit, foreignDispatcher } = on.here
  const [child, master, taken] = [await on.assigned(), await on.assigned(), await on.merged()]
  const { appeal } = child
  const into = (masterId: string, who?: Who) => code(on.merge(appeal, masterId, who))
  expect(await into(appeal.id)).toBe('appeal.mergeSelf')
  expect(await into(newId())).toBe('appeal.masterMissing')
  expect(await into((await (await on.elsewhere()).assigned()).appeal.id)).toBe('appeal.masterMissing')
  expect(await into(taken.appeal.id)).toBe('appeal.masterMerged')
  expect(await into((await on.resolved()).appeal.id)).toBe('appeal.masterClosed')
  const personal = await on.assigned({ category: 'life.elder' })
  expect(personal.appeal.visibility).toBe('private')
  expect(await into(personal.appeal.id)).toBe('appeal.mergePrivate')
  const { appeal: away } = await on.filed()
  const elsewhere = await on.assign(away, otherUnit)
  expect(await into(elsewhere.id, handler)).toBe('appeal.mergeElsewhere')
  expect(await into(master.appeal.id, foreignDispatcher)).toBe('appeal.forbidden')
  const bare = on
    .as(dispatcher)
    .appeals.merge({ id: appeal.id, version: appeal.version, masterId: master.appeal.id, reason: ' ' })
  expect((await refused(bare)).error.fields).toHaveProperty('reason')
  // A child of its own, and what others were merged into.
  expect(await code(on.merge(await on.show(taken.master, dispatcher), taken.appeal.id))).toBe('appeal.hasMerged')
  expect((await on.show(taken.master, dispatcher)).can).not.toContain('merge')
  // One's own private matter filed twice.
  const twice = await on.assigned({ category: 'life.elder' }, personal.who)
  expect((await on.merge(twice.appeal, personal.appeal.id)).status).toBe('closed')
  expect((await on.merge(appeal, master.appeal.id, handler)).status).toBe('closed')
})

test('the desk finds what it may be one with: of the same kind or place, or by number', async () => {
  const there = await on.elsewhere()
  const desk = there.as(there.here.dispatcher).appeals
  const { appeal, who } = await there.filed()
  const same = await there.filed({ category: 'clean.rubbish' })
  const kind = await there.filed({ areaId: there.here.grid })
  const other = await there.filed({ category: 'clean.rubbish', areaId: there.here.grid })
  const hidden = await there.filed({ category: 'life.elder' })
  const own = await there.filed({ category: 'life.elder' }, who)
  await there.resolved()
  const found = async (q?: string) => (await desk.masters({ id: appeal.id, ...(q && { q }) })).items.map(({ id }) => id)
  expect(await found()).toEqual([own, kind, same].map(one => one.appeal.id))
  expect(await found(other.appeal.number)).toEqual([other.appeal.id])
  expect(await found(hidden.appeal.number)).toEqual([])
})

test('two merges crosswise at once, or a ring of three: one is left that is worked on; ten times', async () => {
  for (let round = 0; round < 10; round++) {
    const matters = (await Promise.all(times(2 + (round % 2), () => on.assigned()))).map(({ appeal }) => appeal)
    const calls = matters.map((one, i) =>
      on.merge(one, matters[(i + 1) % matters.length]!.id, i ? on.here.colleague : on.here.dispatcher),
    )
    const done = await Promise.allSettled(calls)
    const won = done.filter(({ status }) => status === 'fulfilled').length
    expect(won).toBeGreaterThan(0)
    for (const one of done) if (one.status === 'rejected') expect([409, 422]).toContain(one.reason.status)
    const rows = await Promise.all(matters.map(({ id }) => rowOf(id)))
    for (const row of rows) {
      expect(row.merged).toBe(rows.filter(({ masterId }) => masterId === row.id).length)
      // One level: whatever took something in is worked on itself.
      if (row.merged > 0) expect([row.masterId, row.status]).toEqual([null, 'assigned'])
      expect(row.status).toBe(row.masterId ? 'closed' : 'assigned')
    }
    expect(rows.filter(({ masterId }) => masterId).length).toBe(won)
  }
})

test('each household has its own word on the answer, and “not solved” of any of them opens it again', async () => {
  const { appeal, who, master } = await on.merged()
  const second = await on.merged({}, master)
  expect(await code(rate(appeal.id, who, 'yes'))).toBe('rating.notYet')
  const resolved = await on.resolve(await on.show(master, on.here.handler))
  expect((await on.told(who, appeal.id))[0]).toBe('appeal.resolvedMerged')
  expect(await on.show(appeal.id, who)).toMatchObject({ ratingUntil: resolved.ratingUntil, can: ['rate', 'unmerge'] })
  const [mine] = (await on.as(who).appeals.mine({})).items
  expect(mine).toMatchObject({ id: appeal.id, waitsForYou: 'rate' })
  const yes = await rate(appeal.id, who, 'yes')
  expect(yes.appeal).toMatchObject({ status: 'closed', closeCode: 'merged', can: [] })
  // She has judged: it is this matter.
  expect(await code(unmerge(appeal.id, who))).toBe('appeal.unmergeLate')
  expect(await code(unmerge(appeal.id, on.here.dispatcher, '分开办'))).toBe('appeal.unmergeLate')
  expect((await rowOf(master)).status).toBe('resolved')
  const { appeal: no } = await rate(second.appeal.id, second.who, 'no')
  expect(no).toMatchObject({ status: 'closed', master: { status: 'reopened' } })
  // Whoever was content hears why there is nothing to rate any more.
  for (const [id, one] of [
    [appeal.id, who],
    [second.appeal.id, second.who],
  ] as const)
    expect((await on.told(one, id))[0]).toBe('appeal.reopenedMerged')
  const redone = await on.show(master, on.here.handler)
  expect(redone).toMatchObject({ status: 'reopened', timesReopened: 1, clock: { until: 'redo' } })
  expect(redone.events[0]!.sentence.zh).toContain(second.appeal.number)
  // Not asked while it is redone; then each anew.
  expect((await on.show(second.appeal.id, second.who)).can).toEqual([])
  await on.resolve(redone)
  expect((await rate(second.appeal.id, second.who, 'yes')).evaluation.solved).toBe('yes')
  expect((await rate(appeal.id, who, 'no')).appeal.master).toMatchObject({ status: 'reopened' })
  expect((await rowOf(master)).reopenRuleBy).not.toBeNull()
})

test('“another matter” within seven days puts it back as it was, with the time that was left', async () => {
  const { appeal, who, master } = await on.merged()
  const before = await table(AppealEvent).findOneByOrFail({ appealId: appeal.id, step: 'assign' })
  const { dueAt, unitId, mergedAt } = await rowOf(appeal.id)
  setAhead(6 * day)
  const back = await unmerge(appeal.id, who)
  const row = await rowOf(appeal.id)
  expect(back).toMatchObject({ status: 'in_progress', master: null, closeCode: null, clock: { dueAt: row.dueAt.toISOString() } })
  expect([row.unitId, row.masterId, row.mergedFrom, row.unmergeUntil]).toEqual([unitId, null, null, null])
  expect(row.dueAt > dueAt && before.unitId === unitId && mergedAt !== null).toBe(true)
  const [event] = await table(AppealEvent).find({ where: { appealId: appeal.id }, order: { at: 'DESC', id: 'DESC' } })
  expect(event).toMatchObject({ step: 'unmerge', takenBy: 'holder', facts: { otherId: master, dueAt: row.dueAt.toISOString() } })
  const there = await on.show(master, on.here.handler)
  expect([there.mergedCount, there.merged, there.events[0]!.step]).toEqual([0, [], 'splitOff'])
  expect((await on.told(who, appeal.id))[0]).toBe('appeal.unmerged')
  expect(await code(unmerge(appeal.id, who))).toBe('appeal.wrongState')
})

test('after seven days only the desk takes it apart, with a reason', async () => {
  const { appeal, who } = await on.merged()
  setAhead(7 * day + 1000)
  expect(await code(unmerge(appeal.id, who))).toBe('appeal.unmergeLate')
  expect((await on.show(appeal.id, who)).can).toEqual([])
  const { zh } = appealReasons.unmergeReason
  expect((await refused(unmerge(appeal.id, on.here.dispatcher))).error.fields).toEqual({ reason: zh })
  const apart = await unmerge(appeal.id, on.here.dispatcher, '一处在东门，一处在北门')
  expect(apart.events[0]!.sentence.zh).toContain('一处在东门，一处在北门')
})

test('a question that was open stays open, with the days that were left to answer', async () => {
  const { appeal, who } = await on.replied()
  const asked = await on.ask(appeal)
  const { dueAt, answerBy } = await rowOf(asked.id)
  await on.merge(asked, (await on.assigned()).appeal.id)
  setAhead(3 * day)
  await expireQuestions()
  const back = await unmerge(asked.id, who)
  const row = await rowOf(asked.id)
  expect([back.status, row.statusBefore, row.dueAt]).toEqual(['need_info', 'in_progress', dueAt])
  expect(row.answerBy! > answerBy!).toBe(true)
  const answered = await on.as(who).appeals.answer({ id: asked.id, version: back.version, text: '三楼' })
  expect(answered.status).toBe('in_progress')
})

test('where the other one is withdrawn or declined, it goes on alone', async () => {
  const { appeal: master, who: other } = await on.filed()
  const { appeal, who } = await on.merged({}, master.id)
  await on.as(other).appeals.withdraw({ id: master.id, version: (await rowOf(master.id)).version })
  await settled()
  const alone = await on.show(appeal.id, who)
  expect(alone).toMatchObject({ status: 'in_progress', master: null })
  expect(alone.events[0]!.sentence.zh).toContain(`一起办的 ${master.number} 已结束`)
  expect((await rowOf(master.id)).merged).toBe(0)
})
