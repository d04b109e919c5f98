import { In } from 'typeorm'
import { monthlyIssueLimits } from '@shared/monthly-issues/monthly-issue.limits'
import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'
import { dueAfter } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { lockOne, table, transaction } from '@server/kit/database'
import { digest } from '@server/kit/ids'
import { calendarOf, learnDays } from '@server/organisation'
import { MonthlyIssue } from './monthly-issue.entity'
import { IssueEvent } from './plan-step.entity'
import { recordEvent } from './record-event'

/** From each of these on somebody has its plan to write. */
const givings: MonthlyIssueEventStep[] = ['choose', 'giveLead', 'handOver']

/** Reminds of what was chosen and has no plan after five working days, once for each unit that got it; each in a transaction of its own. */
export async function remindOfPlans(): Promise<void> {
  for (const { id } of await table(MonthlyIssue).find({ select: { id: true }, where: { status: 'chosen' } }))
    await transaction(async () => {
      const issue = await lockOne(MonthlyIssue, { id })
      if (issue?.status !== 'chosen') return
      await learnDays(issue.communityId)
      const given = await table(IssueEvent).find({ where: { issueId: id, step: In(givings) }, order: { at: 'DESC', id: 'DESC' } })
      const [{ id: givenId, at }] = given as [IssueEvent]
      if (dueAfter(calendarOf(issue.communityId), at, monthlyIssueLimits.planWorkdays) >= now()) return
      // Its id says of which it is, so that whoever comes second finds it told.
      await recordEvent(issue, 'planLate', null, null, digest('planLate', givenId).slice(0, 26))
    })
}
