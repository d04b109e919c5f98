import { monthlyIssueReasons as reasons } from '@shared/monthly-issues/monthly-issue.reasons'
import type { VoteForCandidate } from '@shared/monthly-issues/monthly-issue.inputs'
import { Refusal, says } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { livesOnlyElsewhere } from '@server/organisation'
import { Candidate, IssueVote } from './candidate.entity'
import { MonthlyIssue } from './monthly-issue.entity'
import { isVoting } from './monthly-issue.policy'

/**
 * Somebody who lives there chooses one of the five, or another one while the vote runs; of a household what was said last counts. Refuses
 * `monthlyIssue.missing`, `monthlyIssue.staffVote` to staff, who are no household there, `monthlyIssue.livesElsewhere` to whoever said that
 * she lives in other communities only, `monthlyIssue.voteOver`, and `monthlyIssue.notCandidate` for what is none of this month.
 */
export const voteForCandidate = (actor: Actor, issueId: string, { candidateId }: VoteForCandidate) =>
  transaction(async () => {
    // Locked, so that the count and a vote in the last moment do not pass each other.
    const issue = await lockOne(MonthlyIssue, { id: issueId })
    if (!issue) throw new Refusal(reasons.missing)
    if (actor.kind === 'staff') throw new Refusal(reasons.staffVote)
    if (await livesOnlyElsewhere(issue.communityId, actor.id)) throw new Refusal(reasons.livesElsewhere)
    if (!isVoting(issue)) throw new Refusal(reasons.voteOver)
    if (!(await table(Candidate).existsBy({ id: candidateId, issueId })))
      throw new Refusal(reasons.notCandidate, { fields: { candidateId: says(reasons.notCandidate.zh, reasons.notCandidate.en) } })
    const [votes, mine, said] = [table(IssueVote), { issueId, personId: actor.id }, { candidateId, at: now() }]
    const change = () => changed(votes.update(mine, said))
    if (!(await change()) && !(await onceOnly(() => votes.insert({ ...mine, ...said })))) await change()
    return issue
  })

/** What a guest chose becomes the person's; where both chose, what was said last. */
export async function mergeVotes(guestId: string, personId: string): Promise<void> {
  for (const { issueId, candidateId, at } of await table(IssueVote).findBy({ personId: guestId })) {
    const theirs = { issueId, personId: guestId }
    if (await onceOnly(() => table(IssueVote).update(theirs, { personId }))) continue
    await table(IssueVote).delete(theirs)
    const own = await table(IssueVote).findOneByOrFail({ issueId, personId })
    if (own.at < at) await table(IssueVote).update({ issueId, personId }, { candidateId, at })
  }
}
