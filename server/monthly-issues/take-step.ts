import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import type { MonthlyIssueStep } from '@shared/monthly-issues/monthly-issue.workflow'
import { Refusal, says, type Reason } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { MonthlyIssue } from './monthly-issue.entity'
import { mayTake } from './monthly-issue.policy'
import { viewIssue } from './monthly-issue.view'
import { recordEvent } from './record-event'

interface Written {
  change?: Partial<MonthlyIssue>
  text?: string
}
export const refusalAt = (field: string, reason: Reason) =>
  new Refusal(reason, { fields: { [field]: says(reason.zh, reason.en) } })

/**
 * Lock → authorize → take the step → write → announce. Refuses `monthlyIssue.missing`, `monthlyIssue.forbidden`, `monthlyIssue.stale` with
 * the fresh view to whoever looked at an older version, then what `write` refuses.
 */
export const takeStep = (
  actor: Actor,
  id: string,
  step: MonthlyIssueStep,
  version: number,
  write: (issue: MonthlyIssue) => Promise<Written>,
) =>
  transaction(async () => {
    const issue = await lockOne(MonthlyIssue, { id })
    mayTake(actor, step, issue)
    const stale = async () => {
      const fresh = await viewIssue(await table(MonthlyIssue).findOneByOrFail({ id }), actor)
      return new Refusal(monthlyIssueReasons.stale, { fresh })
    }
    if (issue.version !== version) throw await stale()
    issue.take(step)
    const { change = {}, text } = await write(issue)
    const columns = { ...change, status: issue.status, version: version + 1 }
    // The UPDATE asks for the version again: where a lock does not reach it is what decides.
    if (!(await changed(table(MonthlyIssue).update({ id, version }, columns)))) throw await stale()
    await recordEvent(Object.assign(issue, columns), step, actor.id, text)
    return issue
  })
