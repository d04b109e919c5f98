import { IsNull } from 'typeorm'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import type { PlanIssue } from '@shared/monthly-issues/monthly-issue.inputs'
import { monthlyIssueLimits } from '@shared/monthly-issues/monthly-issue.limits'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { PlanStep } from './plan-step.entity'
import { refusalAt, takeStep } from './take-step'

/**
 * What is done by which day, for everybody to read. A plan that stands is changed with a reason: what is done in it stays, the rest is what
 * is given now. Refuses `monthlyIssue.datePast` for a day before today or more than a year ahead, `monthlyIssue.reasonNeeded`.
 */
export const planIssue = (actor: Actor, id: string, { version, steps, reason = '' }: PlanIssue) =>
  takeStep(actor, id, 'plan', version, async () => {
    const again = await table(PlanStep).existsBy({ issueId: id })
    if (again && reason === '') throw refusalAt('reason', monthlyIssueReasons.reasonNeeded)
    const [today, last] = [dayOf(now()), dayAfter(dayOf(now()), monthlyIssueLimits.planDays)]
    for (const [n, { dueOn }] of steps.entries())
      if (dueOn < today || dueOn > last) throw refusalAt(`steps.${n}.dueOn`, monthlyIssueReasons.datePast)
    await table(PlanStep).delete({ issueId: id, doneAt: IsNull() })
    for (const { text, dueOn } of steps) await table(PlanStep).insert({ id: newId(), issueId: id, text, dueOn, doneAt: null })
    return again ? { text: reason } : {}
  })
