import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { visitReasons } from '@shared/feedback/visit.reasons'
import { nextVisit, visitSteps, type VisitStep } from '@shared/feedback/visit.workflow'
import { Refusal, type Reason } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import { handlingRoles } from '@server/appeals'
import { holdsFor, holdsIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { handlersOf, holdersOfRole } from '@server/people'
import type { Visit } from './visit.entity'

type Concerned = Pick<Visit, 'communityId' | 'unitId' | 'involved'>

/** A supervisor of the community, or the desk where none was free, who had no part in it and does not work for the unit. */
export function mayVisit(actor: Actor, { communityId, unitId, involved, forDesk }: Visit): boolean {
  if (!holdsFor(actor, communityId, 'supervisor') && !(forDesk && holdsFor(actor, communityId, 'dispatcher'))) return false
  return !involved.includes(actor.id) && !holdsIn(actor, unitId, ...handlingRoles)
}

/** Whoever may not do it does not know of it: it would tell what was said. Refuses `visit.missing`. */
export function mustVisit(actor: Actor, visit: Visit | null): asserts visit is Visit {
  if (!visit || !mayVisit(actor, visit)) throw new Refusal(visitReasons.missing)
}

/** Who has that role in the community and no part in it. */
export async function outsiders({ communityId, unitId, involved }: Concerned, role: 'supervisor' | 'dispatcher') {
  const insiders = unitId ? await handlersOf(unitId) : []
  return (await holdersOfRole(communityId, role)).filter(id => !involved.includes(id) && !insiders.includes(id))
}
/** Whom a visit is told: those who may do it. */
export const visitorsFor = async (visit: Visit): Promise<string[]> => [
  ...(await outsiders(visit, 'supervisor')),
  ...(visit.forDesk ? await outsiders(visit, 'dispatcher') : []),
]

/** Why a step is refused just now, or null. One try a day counts, and one gives up after three. */
export function visitHindrance(step: VisitStep, { cause, status, misses, missedAt }: Visit): Reason | null {
  // Whom the lot fell on is asked, nobody else is.
  const fits = step === 'miss' || step === 'giveUp' || (cause === 'sample') === (step === 'hear')
  if (!fits || nextVisit(status, step) === null) return visitReasons.wrongState
  if (step === 'miss' && missedAt && dayOf(missedAt) === dayOf(now())) return visitReasons.sameDay
  return step === 'giveUp' && misses < feedbackLimits.visit.misses ? visitReasons.tryAgain : null
}

export const visitStepsOpen = (visit: Visit): VisitStep[] =>
  (Object.keys(visitSteps) as VisitStep[]).filter(step => visitHindrance(step, visit) === null)
