import type { DutyStep } from '@shared/duties/duty.views'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'

/** Who changes the list: a supervisor or an admin of the whole community. Units and what happens by itself are the admin's. */
const steps = { set: ['supervisor', 'admin'], automatic: ['admin'], dissolve: ['admin'] } as const

export const dutySteps = (actor: Actor, communityId: string): DutyStep[] =>
  (Object.keys(steps) as DutyStep[]).filter(step => holdsFor(actor, communityId, ...steps[step]))

/** All who work in a community read its list. Refuses `organisation.missing` to others. */
export function mayReadList(actor: Actor, communityId: string): void {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
}
/** Refuses `organisation.missing` to those of elsewhere, `duty.forbidden` to whoever only reads it. */
export function mayChangeList(actor: Actor, communityId: string, step: DutyStep): void {
  mayReadList(actor, communityId)
  if (!dutySteps(actor, communityId).includes(step)) throw new Refusal(dutyReasons.forbidden)
}
