import type { FollowUp, VisitCard, VisitEvent, VisitView } from '@shared/feedback/visit.views'
import { isRunning, type VisitEventStep } from '@shared/feedback/visit.workflow'
import { clockView } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { namesOf } from '@server/people'
import { Evaluation } from './evaluation.entity'
import { subjectsCalled } from './visit-subject'
import { VisitEventRow, type Visit } from './visit.entity'
import { mayVisit, visitStepsOpen } from './visit.policy'

const cardOf = (visit: Visit, subject: VisitCard['subject']): VisitCard => ({
  ...{ id: visit.id, cause: visit.cause, status: visit.status, subject, misses: visit.misses, version: visit.version },
  clock: clockView(
    calendarOf(visit.communityId),
    {
      ...{ status: isRunning(visit.status) ? 'in_progress' : 'closed', clockFor: 'answer', askedAt: null, mergedAt: null },
      ...{ clockFrom: visit.clockFrom, dueAt: visit.dueAt, resolvedAt: visit.endedAt },
    },
    now(),
  )!,
})

export async function visitCards(visits: Visit[]): Promise<VisitCard[]> {
  const called = await subjectsCalled(visits)
  return visits.map(visit => cardOf(visit, called(visit).subject))
}

const eventsOf = (visitId: string) => table(VisitEventRow).find({ where: { visitId }, order: { at: 'DESC', id: 'DESC' } })

/** For whoever does it: level and words wait for nobody where it is to be put right, and she had no part in it. */
export async function viewVisit(visit: Visit, actor: Actor): Promise<VisitView> {
  const { communityId, subjectType, subjectId, personId } = visit
  const [called, events, said] = await Promise.all([
    subjectsCalled([visit]),
    eventsOf(visit.id),
    table(Evaluation).findOneBy({ communityId, subjectType, subjectId, personId }),
  ])
  const names = await namesOf([...new Set(events.flatMap(({ actorId }) => actorId ?? []))])
  const { subject, who } = called(visit)
  return {
    ...cardOf(visit, subject),
    who,
    said: said && {
      ...{ solved: said.solved, level: said.level, tags: said.tags, words: said.words, at: said.at.toISOString() },
    },
    heard: visit.heardSolved && visit.heardLevel ? { solved: visit.heardSolved, level: visit.heardLevel } : null,
    events: events.map(({ id, step, at, actorId, way, text }): VisitEvent => ({
      ...{ id, step, at: at.toISOString(), by: (actorId && names.get(actorId)) || null, way, text },
    })),
    can: mayVisit(actor, visit) ? visitStepsOpen(visit) : [],
  }
}

const endings: readonly VisitEventStep[] = ['putRight', 'close', 'giveUp', 'hear']
/** For the person herself: what was said to her, and what came of it. */
export async function viewFollowUp(visit: Visit): Promise<FollowUp> {
  const events = await eventsOf(visit.id)
  const contact = events.find(({ step }) => step === 'contact')
  const end = events.find(({ step }) => endings.includes(step))
  const { cause, status, dueAt, misses } = visit
  return {
    ...{ cause, status, misses },
    dueAt: isRunning(status) ? dueAt.toISOString() : null,
    late: cause !== 'sample' && isRunning(status) && dueAt < now(),
    contacted: contact ? { way: contact.way!, text: contact.text!, at: contact.at.toISOString() } : null,
    ended: end ? { text: end.text, at: end.at.toISOString() } : null,
  }
}
