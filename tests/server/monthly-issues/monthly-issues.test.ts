import { In } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { Appeal, monthSpan } from '@server/appeals'
import { later, now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { MonthlyIssue, turnIssues } from '@server/monthly-issues'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let home: Appeals
beforeAll(async () => {
  home = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => home.world.end())

const guest = (): Who => ({ device: device() })
const code = async (call: Promise<unknown>) => {
  const { status, error } = await refused(call)
  return [status, error.code, ...Object.keys(error.fields ?? {})].join(' ')
}
const turned = () => Promise.all(times(3, () => turnIssues()))
const day = 86_400_000

test('each month residents choose one of what troubles most, a unit plans it with dates, and the count is shown before and after', async () => {
  const { communityId, building, supervisor, handler, otherHandler, dispatcher, unit, otherUnit } = home.here
  const issues = (who: Who = {}) => home.as(who).monthlyIssues
  const front = async () => (await home.as({}).home.inArea({ id: building })).monthlyIssue
  const rubbish = await home.filed({ category: 'clean.rubbish', wordsPublic: false })
  const joiners = times(4, guest)
  for (const who of joiners) await home.as(who).appeals.support({ id: rubbish.appeal.id })
  const listed = await home.listed()
  // Kept from the public, told no further than that it is something else, of too few: none of them is a candidate.
  const hidden = await home.filed({ category: 'clean.rubbish', kind: 'help' })
  const unsorted = await home.filed({ category: 'other.unsure', kind: 'complaint' })
  const ids = [hidden.appeal.id, unsorted.appeal.id]
  await transaction(() => table(Appeal).update({ id: In(ids) }, { status: 'on_list' }))
  await home.filed({ category: 'green.tree' })
  await turnIssues()
  expect([await table(MonthlyIssue).countBy({ communityId }), await front()]).toEqual([0, null])
  expect(await code(issues(handler).set({ id: communityId, on: true }))).toBe('403 monthlyIssue.switchForbidden')
  expect(await issues(supervisor).set({ id: communityId, on: true })).toEqual({ on: true, can: ['set'] })
  await turned()
  const [card, ...others] = (await issues().list({ communityId })).items
  expect([card, others]).toMatchObject([{ status: 'voting', month: dayOf(now()).slice(0, 7), chosen: null }, []])
  expect(await front()).toEqual(card)
  const id = card!.id
  // None begins while an earlier vote runs.
  const begunIn = (month: string) => transaction(() => table(MonthlyIssue).update({ id }, { month }))
  await begunIn('2020-01')
  await turned()
  expect(await table(MonthlyIssue).countBy({ communityId })).toBe(1)
  await begunIn(card!.month)
  // Switched off no other begins, and what began goes on.
  await issues(supervisor).set({ id: communityId, on: false })
  expect(await front()).toBeNull()
  const opened = await issues(joiners[0]).show({ id })
  expect(opened).toMatchObject({ considered: 2, voters: null, mine: null, can: ['vote'] })
  expect(opened.candidates).toMatchObject([
    { category: { key: 'clean.rubbish' }, households: 5, matters: 1, grounds: ['households'], votes: null },
    { category: { key: 'house.light' }, households: null, matters: 1, grounds: ['listed'], votes: null },
  ])
  const [first, second] = opened.candidates.map(candidate => candidate.id) as [string, string]
  for (const [who, appealId] of [
    [joiners[1]!, rubbish.appeal.id],
    [listed.who, listed.appeal.id],
  ] as const)
    expect(await home.told(who, appealId)).toContain('monthlyIssue.opened')
  expect(await home.told(hidden.who, hidden.appeal.id)).not.toContain('monthlyIssue.opened')

  const vote = (who: Who, candidateId: string) => issues(who).vote({ id, candidateId })
  // Two of a household: what was said last in it counts. Whoever signs in takes her vote along.
  const [one, other, alone] = [guest(), guest(), guest()]
  for (const who of [one, other]) {
    await home.as(who).organisation.settle({ id: building })
    await home.as(who).organisation.tellHome({ id: communityId, home: '2-301' })
  }
  await vote(one, second)
  await vote(other, second)
  await vote(other, first)
  expect(await vote(one, first)).toMatchObject({ mine: first, voters: null })
  await vote(alone, second)
  const person = await home.world.person('resident')
  await vote(person, first)
  const token = await openSession(person.id, { device: digest('device', alone.device!), label: '' })
  expect((await issues({ token }).show({ id })).mine).toBe(first)
  await vote(guest(), second)
  const far = await home.elsewhere()
  const foreigner = guest()
  await far.as(foreigner).organisation.settle({ id: far.here.building })
  expect([await code(vote(foreigner, first)), await code(vote(handler, first))]).toEqual([
    '403 monthlyIssue.livesElsewhere',
    '403 monthlyIssue.staffVote',
  ])
  for (const wrong of [listed.appeal.id, id])
    expect(await code(vote(alone, wrong))).toBe('422 monthlyIssue.notCandidate candidateId')
  expect(await code(vote(alone, '很'.repeat(10_000)))).toBe('422 form.fix candidateId')
  expect(await code(issues(alone).vote({ id: first, candidateId: first }))).toBe('404 monthlyIssue.missing')
  // Where nothing comes into question, that is said.
  await far.as(far.here.supervisor).monthlyIssues.set({ id: far.here.communityId, on: true })
  const [none] = (await issues().list({ communityId: far.here.communityId })).items
  expect([none!.status, (await issues().show({ id: none!.id })).considered]).toEqual(['unchosen', 0])

  const until = new Date(opened.votingUntil)
  expect(until).toEqual(atHour(dayAfter(dayOf(now()), 7), 20))
  setAhead(until.getTime() - Date.now() - 5000)
  await turned()
  expect((await issues().show({ id })).status).toBe('voting')
  setAhead(until.getTime() - Date.now())
  expect(await code(vote(guest(), first))).toBe('409 monthlyIssue.voteOver')
  await turned()
  await settled()
  const chosen = await issues(handler).show({ id })
  expect(chosen).toMatchObject({ status: 'chosen', voters: 3, chosen: { id: first }, lead: { id: unit }, can: ['plan'] })
  expect(chosen.candidates.map(({ votes }) => votes)).toEqual([2, 1])
  expect(chosen.events.map(({ step }) => step)).toEqual(['choose', 'open'])
  expect(await home.told(joiners[0]!, rubbish.appeal.id)).toContain('monthlyIssue.chosen')
  expect(await home.told(listed.who, listed.appeal.id)).not.toContain('monthlyIssue.chosen')
  const told = (await home.as(handler).notifications.list({ limit: 50 })).items.map(({ about }) => about)
  expect(told.filter(about => about === 'monthlyIssue.chosen')).toHaveLength(1)
  const inside = async (appeal: { id: string }, who: Who) => (await issues(who).ofAppeal({ id: appeal.id })).map(of => of.chosen)
  expect([await inside(rubbish.appeal, guest()), await inside(listed.appeal, guest())]).toEqual([[true], [false]])

  expect(await code(issues(dispatcher).giveLead({ id, version: 2, unitId: far.here.unit }))).toBe(
    '422 monthlyIssue.leadUnknown unitId',
  )
  await issues(dispatcher).giveLead({ id, version: 2, unitId: otherUnit })
  await issues(dispatcher).giveLead({ id, version: 3, unitId: unit })
  const due = (days: number) => dayOf(later(days * day))
  const plan = (days: number, more: object = {}, who: Who = handler) =>
    issues(who).plan({ id, version: 4, steps: [{ text: '加一趟清运', dueOn: due(days) }], ...more })
  expect(await code(plan(3, {}, otherHandler))).toBe('403 monthlyIssue.forbidden')
  for (const days of [-1, 400]) expect(await code(plan(days))).toBe('422 monthlyIssue.datePast steps.0.dueOn')
  for (const text of ['很'.repeat(10_000), '', '　'])
    expect(await code(plan(3, { steps: [{ text, dueOn: due(3) }] }))).toBe('422 form.fix steps.0.text')
  for (const steps of [[], times(9, () => ({ text: '清运', dueOn: due(3) }))])
    expect(await code(plan(3, { steps }))).toBe('422 form.fix steps')
  expect(await code(plan(3, { steps: [{ text: '清运', dueOn: '2026-02-31' }] }))).toBe('422 form.fix steps.0.dueOn')
  expect(await code(issues(handler).finish({ id, version: 4, text: '好了' }))).toBe('409 monthlyIssue.wrongState')
  const planned = await plan(3)
  expect(planned).toMatchObject({ status: 'planned', steps: [{ dueOn: due(3), doneAt: null }], can: ['plan', 'tick', 'finish'] })
  expect(await home.told(joiners[0]!, rubbish.appeal.id)).toContain('monthlyIssue.planned')
  expect(await code(plan(3))).toBe('409 monthlyIssue.stale')
  expect(await code(plan(9, { version: 5 }))).toBe('422 monthlyIssue.reasonNeeded reason')
  const stepId = planned.steps[0]!.id
  expect(await code(issues(handler).tick({ id, version: 5, stepId: id }))).toBe('404 monthlyIssue.stepMissing')
  await issues(handler).tick({ id, version: 5, stepId })
  expect(await code(issues(handler).tick({ id, version: 6, stepId }))).toBe('409 monthlyIssue.tickedAlready')
  const moved = await plan(9, { version: 6, reason: '车要修' })
  expect(moved.steps).toMatchObject([
    { id: stepId, doneAt: expect.any(String) },
    { dueOn: due(9), doneAt: null },
  ])
  expect(moved.events[0]).toMatchObject({ step: 'plan', text: '车要修' })
  expect(await code(issues(handler).finish({ id, version: 7, text: '很'.repeat(10_000) }))).toBe('422 form.fix text')
  await issues(handler).finish({ id, version: 7, text: '每天多一趟，桶边没有再堆。' })
  expect(await home.told(joiners[0]!, rubbish.appeal.id)).toContain('monthlyIssue.done')
  expect((await issues().show({ id })).result).toMatchObject({ before: 1, after: 0, days: 90, daysAfter: 0 })
  for (const filing of [{}, { kind: 'help' as const }]) await home.filed({ category: 'clean.rubbish', ...filing })
  expect((await issues().show({ id })).result).toMatchObject({ before: 1, after: 1 })
  expect(await code(plan(9, { version: 8, reason: '再改' }))).toBe('409 monthlyIssue.wrongState')

  // The month after: another vote, what was a candidate before is none now, and nobody comes.
  setAhead(monthSpan(dayOf(now()).slice(0, 7)).to.getTime() + 3_600_000 - Date.now())
  const again = { token: await openSession(supervisor.id, { device: null, label: '' }) }
  await issues(again).set({ id: communityId, on: true })
  await turned()
  const [next] = (await issues().list({ communityId })).items
  expect([next!.status, next!.id === id]).toEqual(['voting', false])
  expect(await code(issues(alone).vote({ id: next!.id, candidateId: first }))).toBe('422 monthlyIssue.notCandidate candidateId')
  setAhead(new Date(next!.votingUntil).getTime() - Date.now())
  await turned()
  expect(await issues().show({ id: next!.id })).toMatchObject({ status: 'unchosen', voters: 0, chosen: null, lead: null })
})
