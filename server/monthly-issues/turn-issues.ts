import { closeVotes } from './choose-candidate'
import { handOverIssues } from './hand-over-issues'
import { openIssues } from './open-issue'
import { remindOfPlans } from './remind-of-plans'

/** What the clock does: votes that are over are counted first, so that the month after may begin; then what is under way is looked after. */
export async function turnIssues(): Promise<void> {
  await closeVotes()
  await openIssues()
  await handOverIssues()
  await remindOfPlans()
}
