import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { VisitCause, VisitEventStep } from '@shared/feedback/visit.workflow'
import { addWorkMinutes, atHour, dayOf, dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { onceOnly, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { calendarOf, calendarVersionOf, learnDays } from '@server/organisation'
import type { Subject } from './subject'
import { outsiders } from './visit.policy'
import { concernedIn } from './visit-subject'
import { Visit, VisitEventRow } from './visit.entity'

/** Something that happened to a call back; the event row says the rest. */
export interface VisitNews {
  visitId: string
  eventId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`visit.${VisitEventStep}`, VisitNews> {}
}

/** A clock of so many working days from now, told of when a quarter is left or on the morning of its last day, whichever comes first. */
export function visitClock(communityId: string, days: number) {
  const calendar = calendarOf(communityId)
  const clockFrom = now()
  const dueAt = dueAfter(calendar, clockFrom, days)
  const nearly = addWorkMinutes(calendar, clockFrom, 0.75 * workMinutesBetween(calendar, clockFrom, dueAt))
  const remindAt = new Date(Math.min(nearly.getTime(), atHour(dayOf(dueAt), 9).getTime()))
  return { clockFrom, dueAt, remindAt, overdueAt: null, dueRule: { days, calendar: calendarVersionOf(communityId) } }
}

/**
 * Inside a verb: from now on somebody who had no part in it rings that person back. Once for each answer and cause, whatever she says
 * afterwards: false where there is one.
 */
export async function openVisit(subject: Subject, personId: string, cause: VisitCause, round: number): Promise<boolean> {
  const { communityId } = subject
  await learnDays(communityId)
  const concerned = await concernedIn(subject)
  const sampled = cause === 'sample'
  const visit = table(Visit).create({
    ...{ id: newId(), ...subject, personId, cause, round, status: 'open', ...concerned },
    ...{ forDesk: sampled || (await outsiders({ communityId, ...concerned }, 'supervisor')).length === 0 },
    ...{ openedAt: now(), ...visitClock(communityId, sampled ? feedbackLimits.sample.days : feedbackLimits.visit.contactDays) },
    ...{ misses: 0, missedAt: null, endedAt: null, heardSolved: null, heardLevel: null, version: 1 },
  })
  if (!(await onceOnly(() => table(Visit).insert(visit)))) return false
  await recordVisit(visit, 'open', null)
  return true
}

/** Adds the one row of its history and tells of it. */
export async function recordVisit(
  { id: visitId, communityId }: Visit,
  step: VisitEventStep,
  actorId: string | null,
  { way = null, text = null }: Partial<Pick<VisitEventRow, 'way' | 'text'>> = {},
): Promise<void> {
  const eventId = newId()
  await table(VisitEventRow).insert({ id: eventId, communityId, visitId, step, actorId, way, text, at: now() })
  await announce(`visit.${step}`, { visitId, eventId }, eventId)
}
