import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'
import { now } from '@server/kit/clock'
import { afterCommit, onceOnly, table } from '@server/kit/database'
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

/** Adds the one row of its history and tells of it; under an id of its own it is told once. */
export async function recordEvent(
  { id: issueId, communityId, unitId }: MonthlyIssue,
  step: MonthlyIssueEventStep,
  actorId: string | null,
  text: string | null = null,
  eventId: string = newId(),
): Promise<void> {
  const row = { id: eventId, communityId, issueId, step, actorId, unitId, text, at: now() }
  if (!(await onceOnly(() => table(IssueEvent).insert(row)))) return
  afterCommit(() => forgetAnswers('monthlyIssues.list'))
  await announce(`monthlyIssue.${step}`, { issueId, eventId }, eventId)
}
