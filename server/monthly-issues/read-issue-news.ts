import { categoryView } from '@shared/appeals/categories'
import { dayWords, momentWords } from '@shared/kit/moment-words'
import { words, type Words } from '@shared/kit/words'
import { atHour } from '@shared/kit/workdays'
import { concernedBy } from '@server/appeals'
import { table } from '@server/kit/database'
import { areaViews, unitsByIds } from '@server/organisation'
import { Candidate, CandidateMatter } from './candidate.entity'
import { MonthlyIssue } from './monthly-issue.entity'
import { IssueEvent, PlanStep } from './plan-step.entity'
import type { MonthlyIssueNews } from './record-event'

/** Of one of the candidates: who is told about which matter, and the words for a sentence. */
interface CandidateNews {
  told: { appealId: string; people: string[] }[]
  slots: Record<'title' | 'due' | 'unit' | 'votes' | 'count' | 'text' | 'reason', Words>
}

/**
 * Inside a delivery's transaction: one thing that happened, for those who tell of it; of all candidates while they are voted on, then of
 * the chosen one. Nobody is named twice. Null if there is no such event.
 */
export async function readIssueNews({ issueId, eventId }: MonthlyIssueNews) {
  const [issue, event] = [
    await table(MonthlyIssue).findOneBy({ id: issueId }),
    await table(IssueEvent).findOneBy({ id: eventId }),
  ]
  if (!issue || !event) return null
  const all = await table(Candidate).find({ where: { issueId }, order: { place: 'ASC' } })
  const candidates = event.step === 'open' ? all : all.filter(({ id }) => id === issue.chosenId)
  const [areas, units] = [await areaViews(all.map(({ areaId }) => areaId)), await unitsByIds(issue.unitId ? [issue.unitId] : [])]
  const steps = await table(PlanStep).find({ where: { issueId }, order: { dueOn: 'ASC' } })
  const [same, last] = [(text: string) => words(text, text), steps.at(-1)]
  const known = new Set<string>()
  const news: CandidateNews[] = []
  for (const { id: candidateId, category, areaId, votes } of candidates) {
    const [kind, area] = [categoryView(category).name, areas.get(areaId)?.name ?? same('')]
    news.push({
      told: await toldOf(candidateId, known),
      slots: {
        title: words([area.zh, kind.zh].filter(Boolean).join(' · '), [kind.en, area.en].filter(Boolean).join(' · ')),
        due: event.step === 'open' || !last ? momentWords(issue.votingUntil) : dayWords(atHour(last.dueOn, 12)),
        unit: (issue.unitId && units.get(issue.unitId)?.name) || words('社区', 'The community'),
        votes: same(String(votes ?? 0)),
        count: same(String(steps.length)),
        text: same(event.step === 'tick' ? (event.text ?? '') : ''),
        reason: event.step === 'plan' && event.text ? words(`改了：${event.text}`, ` Changed: ${event.text}`) : same(''),
      },
    })
  }
  return { communityId: issue.communityId, unitId: issue.unitId, actorId: event.actorId, candidates: news }
}

async function toldOf(candidateId: string, known: Set<string>): Promise<CandidateNews['told']> {
  const told: CandidateNews['told'] = []
  for (const { appealId } of await table(CandidateMatter).findBy({ candidateId })) {
    const people = [...new Set(await concernedBy(appealId))].filter(id => !known.has(id))
    for (const id of people) known.add(id)
    if (people.length > 0) told.push({ appealId, people })
  }
  return told
}
