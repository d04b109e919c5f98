import { In } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { dayOf, dueAfter } from '@shared/kit/workdays'
import { Appeal } from '@server/appeals'
import { later, now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { IssueEvent, MonthlyIssue, turnIssues } from '@server/monthly-issues'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let world: Appeals
beforeAll(async () => {
  world = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => world.world.end())

const day = 86_400_000
const turned = () => Promise.all(times(3, () => turnIssues()))
/** A community whose residents chose what stands on its long list, `filedAgo` days old when the vote began. */
async function chosen(filedAgo = 0) {
  const on = await world.elsewhere()
  const { communityId, supervisor } = on.here
  const { appeal, who } = await on.listed()
  const filedAt = later(-filedAgo * day)
  await transaction(() => table(Appeal).update({ id: In([appeal.id]) }, { filedAt }))
  await on.as(supervisor).monthlyIssues.set({ id: communityId, on: true })
  const [card] = (await on.as({}).monthlyIssues.list({ communityId })).items
  const { id, candidates, votingUntil } = await on.as({ device: device() }).monthlyIssues.show({ id: card!.id })
  await on.as({ device: device() }).monthlyIssues.vote({ id, candidateId: candidates[0]!.id })
  const over = new Date(votingUntil).getTime()
  setAhead(over - Date.now())
  await turned()
  return { on, id, appeal, who, over }
}
const about = async (on: Appeals, who: Who, what: string) => {
  await settled()
  return (await on.as(who).notifications.list({ limit: 50 })).items.filter(one => one.about === what).length
}
const events = async (issueId: string, step: 'planLate' | 'handOver') => table(IssueEvent).countBy({ issueId, step })

test('a lead without a plan is reminded after five working days, once, and so is each that gets it after', async () => {
  const { on, id, over } = await chosen()
  const { handler, otherHandler, supervisor, dispatcher, otherUnit } = on.here
  const after = (days: number, more: number) => setAhead(dueAfter(calendar, now(), days).getTime() - Date.now() + more)
  after(5, -60_000)
  await turned()
  expect(await events(id, 'planLate')).toBe(0)
  setAhead(over - Date.now())
  after(5, 60_000)
  await turned()
  await turned()
  expect(await events(id, 'planLate')).toBe(1)
  for (const [who, times] of [
    [handler, 1],
    [supervisor, 1],
    [otherHandler, 0],
  ] as const)
    expect(await about(on, who, 'monthlyIssue.planLate')).toBe(times)
  const seen = await on.as({}).monthlyIssues.show({ id })
  expect([seen.events[0]!.step, seen.events[0]!.unit]).toEqual(['planLate', seen.lead!.name])
  await on.as(dispatcher).monthlyIssues.giveLead({ id, version: seen.version, unitId: otherUnit })
  await turned()
  expect(await events(id, 'planLate')).toBe(1)
  after(5, 60_000)
  await turned()
  expect([await events(id, 'planLate'), await about(on, otherHandler, 'monthlyIssue.planLate')]).toEqual([2, 1])
  // With a plan there is nothing to remind of.
  const { version } = await on.as(otherHandler).monthlyIssues.show({ id })
  const dueOn = dayOf(later(3 * day))
  await on.as(otherHandler).monthlyIssues.plan({ id, version, steps: [{ text: '换灯', dueOn }] })
  after(15, 0)
  await turned()
  expect(await events(id, 'planLate')).toBe(2)
})

test('what a dissolved unit led goes on under the one that took over, its plan as it stands, and that one writes the result', async () => {
  const { on, id } = await chosen()
  const { handler, otherHandler, admin, unit, otherUnit } = on.here
  const dueOn = dayOf(later(3 * day))
  const { version } = await on.as(handler).monthlyIssues.show({ id })
  const planned = await on.as(handler).monthlyIssues.plan({ id, version, steps: [{ text: '换灯', dueOn }] })
  expect(planned.lead!.id).toBe(unit)
  await on.as(admin).duties.dissolve({ id: unit, successorId: otherUnit })
  await turned()
  await turned()
  expect([await events(id, 'handOver'), await about(on, otherHandler, 'monthlyIssue.handedOver')]).toEqual([1, 1])
  const hers = await on.as(otherHandler).monthlyIssues.show({ id })
  expect(hers).toMatchObject({ status: 'planned', lead: { id: otherUnit }, steps: [{ text: '换灯', dueOn }] })
  expect(hers.can).toEqual(['plan', 'tick', 'finish'])
  // Whoever wrote meanwhile looks again.
  const stale = await refused(on.as(otherHandler).monthlyIssues.finish({ id, version: planned.version, text: '换好了。' }))
  expect([stale.status, stale.error.code]).toEqual([409, 'monthlyIssue.stale'])
  const done = await on.as(otherHandler).monthlyIssues.finish({ id, version: hers.version, text: '换好了。' })
  expect(done.status).toBe('done')
  // What is over stays with whoever did it.
  expect(await table(MonthlyIssue).findOneByOrFail({ id })).toMatchObject({ unitId: otherUnit })
})

test('what stood on the long list for longer than is counted before is told apart, and how much of it is done', async () => {
  const { on, id, appeal } = await chosen(120)
  const { handler, supervisor } = on.here
  const { version } = await on.as(handler).monthlyIssues.show({ id })
  const planned = await on.as(handler).monthlyIssues.plan({ id, version, steps: [{ text: '换灯', dueOn: dayOf(later(day)) }] })
  await on.as(handler).monthlyIssues.finish({ id, version: planned.version, text: '换好了。' })
  const result = async () => (await on.as({}).monthlyIssues.show({ id })).result
  expect(await result()).toMatchObject({ before: 0, older: { before: 1, open: 1 } })
  const hers = await on.show(appeal.id, supervisor)
  const off = await on.as(supervisor).appeals.takeOffList({ id: hers.id, version: hers.version, reason: '资金到了' })
  await on.resolve(off)
  expect(await result()).toMatchObject({ before: 0, older: { before: 1, open: 0 } })
  const fresh = await chosen()
  expect((await fresh.on.as({}).monthlyIssues.show({ id: fresh.id })).result).toBeNull()
})
