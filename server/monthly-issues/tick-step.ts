import { IsNull } from 'typeorm'
import type { TickStep } from '@shared/monthly-issues/monthly-issue.inputs'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, table } from '@server/kit/database'
import { PlanStep } from './plan-step.entity'
import { takeStep } from './take-step'

/** One line of the plan is done. Refuses `monthlyIssue.stepMissing`, `monthlyIssue.tickedAlready`. */
export const tickStep = (actor: Actor, id: string, { version, stepId }: TickStep) =>
  takeStep(actor, id, 'tick', version, async () => {
    const line = await table(PlanStep).findOneBy({ id: stepId, issueId: id })
    if (!line) throw new Refusal(monthlyIssueReasons.stepMissing)
    if (!(await changed(table(PlanStep).update({ id: stepId, doneAt: IsNull() }, { doneAt: now() }))))
      throw new Refusal(monthlyIssueReasons.tickedAlready)
    return { text: line.text }
  })
