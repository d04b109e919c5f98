import { exclusionReasons } from '@shared/feedback/exclusion.reasons'
import { Refusal } from '@shared/kit/refusal'
import { handlingRoles, type Appeal } from '@server/appeals'
import { holdsFor, holdsIn, type Actor } from '@server/kit/actor'
import { unitLeads } from '@server/organisation'
import type { Exclusion } from './exclusion.entity'
import { ofAppeal } from './subject'
import { concernedIn } from './visit-subject'
import { outsiders } from './visit.policy'

/** Who leads the unit in charge; where it has no lead, whoever handles for it. */
export async function mayAsk(actor: Actor, { communityId, unitId }: Appeal): Promise<boolean> {
  if (unitId === null || !holdsIn(actor, unitId, ...handlingRoles)) return false
  const leads = await unitLeads(communityId, unitId)
  return leads.length === 0 || leads.includes(actor.id)
}

/** Supervisors of the community who do not work for the unit and had no part in the matter: who may approve or refuse. */
export async function rulersOf(appeal: Appeal, { askedBy, unitId }: Exclusion): Promise<string[]> {
  const { involved } = await concernedIn(ofAppeal(appeal))
  return outsiders({ communityId: appeal.communityId, unitId, involved: [...involved, askedBy] }, 'supervisor')
}

/** Refuses `exclusion.self` to whoever has a part in it, `exclusion.forbidden` to who does not supervise. */
export async function mustRule(actor: Actor, appeal: Appeal, exclusion: Exclusion): Promise<void> {
  if ((await rulersOf(appeal, exclusion)).includes(actor.id)) return
  throw new Refusal(holdsFor(actor, appeal.communityId, 'supervisor') ? exclusionReasons.self : exclusionReasons.forbidden)
}
