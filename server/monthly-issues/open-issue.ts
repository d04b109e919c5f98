import { In } from 'typeorm'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { monthlyIssueLimits as limits } from '@shared/monthly-issues/monthly-issue.limits'
import { underWay } from '@shared/monthly-issues/monthly-issue.workflow'
import { publicClusters } from '@server/appeals'
import { later, now } from '@server/kit/clock'
import { onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { communitiesWithIssues } from '@server/organisation'
import { Candidate, CandidateMatter } from './candidate.entity'
import { MonthlyIssue } from './monthly-issue.entity'
import { groundsOf, inOrderOfTrouble, monthsWaited } from './rank-candidates'
import { recordEvent } from './record-event'

const day = 86_400_000

/** In each community that wants it: puts to the vote what troubles most, once for each month, on its first day or as soon after as it can. */
export async function openIssues(): Promise<void> {
  for (const communityId of await communitiesWithIssues()) await openIssue(communityId)
}

/**
 * Puts to the vote what troubles most of a community now, as the issue of this month; nothing happens where that was done, or while an
 * earlier vote runs. Where nothing comes into question, that is said and nothing is chosen.
 */
export async function openIssue(communityId: string): Promise<void> {
  const month = dayOf(now()).slice(0, 7)
  const where = [
    { communityId, month },
    { communityId, status: 'voting' as const },
  ]
  if (await table(MonthlyIssue).existsBy(where)) return
  const counted = await candidatesOf(communityId)
  await transaction(async () => {
    const votingUntil = atHour(dayAfter(dayOf(now()), limits.votingDays), limits.votingHour)
    const none = { voters: null, chosenId: null, unitId: null, resultText: null, doneAt: null }
    const issue = table(MonthlyIssue).create({
      ...{ id: newId(), communityId, month, status: 'voting', openedAt: now(), votingUntil },
      ...{ considered: counted.length, ...none, version: 1 },
    })
    if (counted.length === 0) issue.take('leave')
    // Whoever comes second finds it opened.
    if (!(await onceOnly(() => table(MonthlyIssue).insert(issue)))) return
    for (const [index, { cluster, ...count }] of counted.slice(0, limits.candidates).entries()) {
      const { category, areaId, households, reopens, months } = count
      const id = newId()
      await table(Candidate).insert({
        ...{ id, communityId, issueId: issue.id, place: index + 1, category, areaId, households, reopens, months },
        ...{ matters: cluster.matters.length, grounds: groundsOf(count), votes: null },
      })
      const matters = cluster.matters.map(appealId => ({ candidateId: id, appealId, issueId: issue.id }))
      for (let at = 0; at < matters.length; at += 200) await table(CandidateMatter).insert(matters.slice(at, at + 200))
    }
    await recordEvent(issue, 'open', null)
    if (issue.status === 'unchosen') await recordEvent(issue, 'leave', null)
  })
}

/** What comes into question, what troubles most before the rest; not what was chosen before and is not done yet. */
async function candidatesOf(communityId: string) {
  const [at, clusters] = [now(), await publicClusters(communityId, { from: later(-limits.days * day), to: now() })]
  const running = await table(MonthlyIssue).findBy({ communityId, status: In([...underWay]) })
  const chosen = running.map(({ chosenId }) => chosenId).filter(id => id !== null)
  const taken = chosen.length > 0 ? await table(Candidate).findBy({ id: In(chosen) }) : []
  return inOrderOfTrouble(
    clusters
      .filter(({ category, areaId }) => !taken.some(one => one.category === category && one.areaId === areaId))
      .map(cluster => ({ ...cluster, months: monthsWaited(cluster.oldest, at), cluster })),
  )
}
