import { In } from 'typeorm'
import { smallSample } from '@shared/appeals/figures.views'
import { categoryView } from '@shared/appeals/categories'
import { monthlyIssueLimits } from '@shared/monthly-issues/monthly-issue.limits'
import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'
import type { CandidateView, MonthlyIssueCard, MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { countInCluster, countOlder } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { areaViews, unitsByIds } from '@server/organisation'
import { Candidate, CandidateMatter, IssueVote } from './candidate.entity'
import type { MonthlyIssue } from './monthly-issue.entity'
import { stepsOpenTo } from './monthly-issue.policy'
import { IssueEvent, PlanStep } from './plan-step.entity'

const day = 86_400_000
type Looks = Awaited<ReturnType<typeof looksOf>>

/** The names behind several of them, looked up together. */
async function looksOf(issues: MonthlyIssue[], candidates: Candidate[], events: IssueEvent[] = []) {
  const units = await unitsByIds([...new Set([...issues, ...events].map(({ unitId }) => unitId).filter(id => id !== null))])
  const areas = await areaViews([...new Set(candidates.map(({ areaId }) => areaId))])
  return {
    unit: (id: string | null) => {
      const unit = id ? units.get(id) : undefined
      return unit ? { id: unit.id, name: unit.name, phone: unit.phone } : null
    },
    // A place that is no more goes by the whole community's name elsewhere; candidates keep no name of their own.
    area: (areaId: string) => areas.get(areaId) ?? { areaId, name: { zh: '社区', en: 'The community' }, building: null },
  }
}

function card(issue: MonthlyIssue, chosen: Candidate | undefined, looks: Looks): MonthlyIssueCard {
  const { id, month, status, votingUntil, unitId } = issue
  return {
    ...{ id, month, status, votingUntil: votingUntil.toISOString(), lead: looks.unit(unitId) },
    chosen: chosen ? { id: chosen.id, category: categoryView(chosen.category), area: looks.area(chosen.areaId) } : null,
  }
}

export async function issueCards(issues: MonthlyIssue[]): Promise<MonthlyIssueCard[]> {
  const ids = issues.map(({ chosenId }) => chosenId).filter(id => id !== null)
  const chosen = ids.length > 0 ? await table(Candidate).findBy({ id: In(ids) }) : []
  const looks = await looksOf(issues, chosen)
  return issues.map(issue =>
    card(
      issue,
      chosen.find(({ id }) => id === issue.chosenId),
      looks,
    ),
  )
}

const namesUnit: MonthlyIssueEventStep[] = ['choose', 'giveLead', 'handOver', 'planLate']

/** The whole of it as everybody may see it, and what whoever looks may do. */
export async function viewIssue(issue: MonthlyIssue, actor: Actor): Promise<MonthlyIssueView> {
  const { id: issueId, communityId, considered, voters, version } = issue
  const [candidates, steps, events, mine] = await Promise.all([
    table(Candidate).find({ where: { issueId }, order: { place: 'ASC' } }),
    table(PlanStep).find({ where: { issueId }, order: { dueOn: 'ASC', id: 'ASC' } }),
    table(IssueEvent).find({ where: { issueId }, order: { at: 'DESC', id: 'DESC' } }),
    actor.id === '' ? null : table(IssueVote).findOneBy({ issueId, personId: actor.id }),
  ])
  const looks = await looksOf([issue], candidates, events)
  const chosen = candidates.find(({ id }) => id === issue.chosenId)
  return {
    ...card(issue, chosen, looks),
    ...{ communityId, considered, voters, version, mine: mine?.candidateId ?? null },
    candidates: candidates.map(candidate => candidateView(candidate, looks)),
    steps: steps.map(({ id, text, dueOn, doneAt }) => ({ id, text, dueOn, doneAt: doneAt?.toISOString() ?? null })),
    result: chosen ? await resultOf(issue, chosen) : null,
    events: events.map(({ id, step, at, unitId, text }) => ({
      ...{ id, step, at: at.toISOString(), text },
      unit: namesUnit.includes(step) ? (looks.unit(unitId)?.name ?? null) : null,
    })),
    can: stepsOpenTo(actor, issue),
  }
}

function candidateView(candidate: Candidate, looks: Looks): CandidateView {
  const { id, place, category, areaId, households, matters, reopens, months, grounds, votes } = candidate
  return {
    ...{ id, place, category: categoryView(category), area: looks.area(areaId), matters, reopens, months, grounds, votes },
    // Of so few one could tell who they are.
    households: households < smallSample ? null : households,
  }
}

/** Counted anew whenever somebody looks, by the same rule before and after. */
async function resultOf(issue: MonthlyIssue, chosen: Candidate): Promise<MonthlyIssueView['result']> {
  const { communityId, openedAt, resultText: text, doneAt } = issue
  if (text === null || !doneAt) return null
  const { days } = monthlyIssueLimits
  const until = new Date(Math.min(now().getTime(), later(days * day, doneAt).getTime()))
  const from = later(-days * day, openedAt)
  const matters = await table(CandidateMatter).findBy({ candidateId: chosen.id })
  const [before, after, older] = await Promise.all([
    countInCluster(communityId, chosen, { from, to: openedAt }),
    countInCluster(communityId, chosen, { from: doneAt, to: until }),
    countOlder(
      matters.map(({ appealId }) => appealId),
      from,
    ),
  ])
  const daysAfter = Math.floor((until.getTime() - doneAt.getTime()) / day)
  return { text, at: doneAt.toISOString(), before, after, days, daysAfter, older }
}
