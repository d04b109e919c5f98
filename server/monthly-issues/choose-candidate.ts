import { LessThanOrEqual } from 'typeorm'
import { findCategory } from '@shared/appeals/categories'
import { suggestLead } from '@server/duties'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { homesOf } from '@server/organisation'
import { Candidate, IssueVote } from './candidate.entity'
import { MonthlyIssue } from './monthly-issue.entity'
import { votesByHousehold, winner } from './rank-candidates'
import { recordEvent } from './record-event'

/** Each vote whose time is over: what most households chose goes to the unit that leads by the list; nothing where nobody voted. */
export async function closeVotes(): Promise<void> {
  const over = { status: 'voting', votingUntil: LessThanOrEqual(now()) } as const
  for (const { id } of await table(MonthlyIssue).find({ select: { id: true }, where: over })) await closeVote(id)
}

const closeVote = (id: string) =>
  transaction(async () => {
    const issue = await lockOne(MonthlyIssue, { id })
    if (!issue || issue.status !== 'voting' || issue.votingUntil > now()) return
    const { communityId, version } = issue
    const votes = await table(IssueVote).findBy({ issueId: id })
    const homes = await homesOf(
      communityId,
      votes.map(({ personId }) => personId),
    )
    const said = [...votesByHousehold(votes, homes).values()]
    const counted = (await table(Candidate).findBy({ issueId: id })).map(candidate =>
      Object.assign(candidate, { votes: said.filter(candidateId => candidateId === candidate.id).length }),
    )
    const chosen = winner(counted)
    issue.take(chosen ? 'choose' : 'leave')
    const change = {
      ...{ status: issue.status, voters: said.length, chosenId: chosen?.id ?? null, version: version + 1 },
      unitId: chosen && (await leadOf(chosen)),
    }
    if (!(await changed(table(MonthlyIssue).update({ id, status: 'voting', version }, change)))) return
    for (const candidate of counted) await table(Candidate).update({ id: candidate.id }, { votes: candidate.votes })
    await recordEvent(Object.assign(issue, change), chosen ? 'choose' : 'leave', null)
  })

/** Null where the list names nobody and there is no usual unit, or two clash: the desk gives it. */
const leadOf = async ({ areaId, category }: Candidate): Promise<string | null> =>
  (await suggestLead(areaId, category, findCategory(category)?.lead ?? 'residentsCommittee'))?.unitId ?? null
