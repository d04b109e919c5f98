import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Candidate, MonthlyIssue, PlanStep } from '@server/monthly-issues'
import { Residency } from '@server/organisation'
import type { MonthlyIssueStatus } from '@shared/monthly-issues/monthly-issue.workflow'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'

const all = (status: number) => Array(9).fill(status).join(' ')
let months = 0
/** One in that state, with the unit of that side; each in a month of its own. */
const issue =
  (status: MonthlyIssueStatus, more: Record<string, unknown> = {}): Make =>
  async (scene, side) => {
    const { communityId, grid, unit } = scene[side]
    const [id, candidateId, stepId] = [newId(), newId(), newId()]
    const month = `${2100 + Math.floor(++months / 12)}-${String(1 + (months % 12)).padStart(2, '0')}`
    await transaction(async () => {
      await table(MonthlyIssue).insert({
        ...{ id, communityId, month, status, openedAt: later(0), votingUntil: later(86_400_000), considered: 1, voters: null },
        ...{ chosenId: candidateId, unitId: unit, resultText: null, doneAt: null, version: 1 },
      })
      await table(Candidate).insert({
        ...{ id: candidateId, communityId, issueId: id, place: 1, category: 'house.light', areaId: grid, households: 6 },
        ...{ matters: 2, reopens: 0, months: 0, grounds: ['households' as const], votes: null },
      })
      await table(PlanStep).insert({ id: stepId, issueId: id, text: '换灯', dueOn: '2100-01-01', doneAt: null })
    })
    const given = { version: 1, candidateId, stepId, unitId: scene[side].otherUnit }
    const wanted = Object.fromEntries(Object.entries(given).filter(([name]) => name in more))
    return { id, ...more, ...wanted }
  }
//                              nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofLead = {
  ...{ here: /*             */ '401 401 401 403 200 403 200 403 403', there: '401 401 401 403 403 403 403 200 403' },
  ...{ missing: /*          */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const community: Make = (scene, side) => ({ id: scene[side].communityId })

/** What the table of routes says of the issue of the month. */
export const monthlyIssueAccess: Record<string, Row> = {
  'monthlyIssues.list': { here: all(200), there: all(200), missing: all(200), none: withCommunity, make: inCommunity },
  'monthlyIssues.show': { here: all(200), there: all(200), missing: all(404), none: withId, make: issue('voting') },
  'monthlyIssues.ofAppeal': {
    ...{ here: /*           */ '404 404 200 404 200 404 200 404 404', there: '404 404 404 404 404 404 404 200 404' },
    ...{
      missing: all(404),
      none: withId,
      make: async (...args) => ({ id: (await args[0].matter(args[1], 'assigned')).appeal.id }),
    },
  },
  'monthlyIssues.vote': {
    ...{ here: /*           */ '401 200 200 200 403 403 403 403 403', there: '401 200 200 200 403 403 403 403 403' },
    ...{ missing: /*        */ '401 404 404 404 404 404 404 404 404', none: withId },
    make: async (...args) => {
      // Where another row settled them is nothing to this one.
      await transaction(() => table(Residency).createQueryBuilder().delete().execute())
      return issue('voting', { candidateId: '' })(...args)
    },
  },
  'monthlyIssues.giveLead': {
    ...{ ...ofLead, here: /**/ '401 401 401 403 403 403 200 403 403', make: issue('chosen', { version: 1, unitId: '' }) },
  },
  'monthlyIssues.plan': {
    ...{ ...ofLead, make: issue('planned', { version: 1, reason: '天冷', steps: [{ text: '换灯', dueOn: dueOn() }] }) },
  },
  'monthlyIssues.tick': { ...ofLead, make: issue('planned', { version: 1, stepId: '' }) },
  'monthlyIssues.finish': { ...ofLead, make: issue('planned', { version: 1, text: '灯都换好了' }) },
  'monthlyIssues.setting': {
    ...{ here: /*           */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: ofLead.missing, none: withId, make: community },
  },
  'monthlyIssues.set': {
    ...{ here: /*           */ '401 401 401 403 403 403 403 404 403', there: '401 401 401 403 404 404 404 403 404' },
    ...{ missing: ofLead.missing, none: withId, make: async (...args) => ({ ...(await community(...args)), on: false }) },
  },
}
function dueOn() {
  return later(3 * 86_400_000)
    .toISOString()
    .slice(0, 10)
}
