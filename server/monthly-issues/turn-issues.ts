import { closeVotes } from './choose-candidate'
import { openIssues } from './open-issue'

/** What the clock does: votes that are over are counted first, so that the month after may begin. */
export async function turnIssues(): Promise<void> {
  await closeVotes()
  await openIssues()
}
