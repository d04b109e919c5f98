import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import { monthlyIssueSteps, nextMonthlyIssue, type MonthlyIssueStep } from '@shared/monthly-issues/monthly-issue.workflow'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { Refusal } from '@shared/kit/refusal'
import { handlingRoles } from '@server/appeals'
import { holdsFor, holdsIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { MonthlyIssue } from './monthly-issue.entity'

/** The desk gives it to a unit; the unit, or the desk for it, writes the plan and what came of it. */
const ofDesk = (actor: Actor, { communityId }: MonthlyIssue) => holdsFor(actor, communityId, 'dispatcher', 'supervisor')
const ofLead = (actor: Actor, issue: MonthlyIssue) =>
  issue.unitId !== null && (ofDesk(actor, issue) || holdsIn(actor, issue.unitId, ...handlingRoles))
const rules: Record<MonthlyIssueStep, (actor: Actor, issue: MonthlyIssue) => boolean> = {
  choose: () => false,
  leave: () => false,
  giveLead: ofDesk,
  plan: ofLead,
  tick: ofLead,
  finish: ofLead,
}

/** Everybody may see it, not everybody takes its steps. Refuses `monthlyIssue.missing` and `monthlyIssue.forbidden`. */
export function mayTake(actor: Actor, step: MonthlyIssueStep, issue: MonthlyIssue | null): asserts issue is MonthlyIssue {
  if (!issue) throw new Refusal(monthlyIssueReasons.missing)
  if (!rules[step](actor, issue)) throw new Refusal(monthlyIssueReasons.forbidden)
}

export const isVoting = ({ status, votingUntil }: MonthlyIssue) => status === 'voting' && votingUntil > now()

export const stepsOpenTo = (actor: Actor, issue: MonthlyIssue): MonthlyIssueView['can'] => [
  ...(isVoting(issue) && actor.kind !== 'staff' ? (['vote'] as const) : []),
  ...(Object.keys(monthlyIssueSteps) as MonthlyIssueStep[]).filter(
    step => nextMonthlyIssue(issue.status, step) !== null && rules[step](actor, issue),
  ),
]
