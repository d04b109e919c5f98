import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'
import { now } from '@server/kit/clock'
import { afterCommit, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import type { MonthlyIssue } from './monthly-issue.entity'
import { IssueEvent } from './plan-step.entity'

/** Something that happened to an issue of the month; the event row says the rest. */
export interface MonthlyIssueNews {
  issueId: string
  eventId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`monthlyIssue.${MonthlyIssueEventStep}`, MonthlyIssueNews> {}
}

/** Adds the one row of its history and tells of it. */
export async function recordEvent(
  { id: issueId, communityId, unitId }: MonthlyIssue,
  step: MonthlyIssueEventStep,
  actorId: string | null,
  text: string | null = null,
): Promise<void> {
  const eventId = newId()
  await table(IssueEvent).insert({ id: eventId, communityId, issueId, step, actorId, unitId, text, at: now() })
  afterCommit(() => forgetAnswers('monthlyIssues.list'))
  await announce(`monthlyIssue.${step}`, { issueId, eventId }, eventId)
}
