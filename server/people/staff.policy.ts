import { staffReasons } from '@shared/people/people.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import type { AppointStaff } from '@shared/people/staff.inputs'
import { roleScopes } from '@shared/people/staff-roles'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { rolesOf } from '@server/kit/identify'
import { unitsNamed } from './me.view'

/**
 * An admin of the whole community gives and ends its roles, and none elsewhere. Her roles are read anew: whoever lost hers a moment ago
 * gives none. Refuses `staff.missing` to who does not work there, `staff.forbidden` to her colleagues.
 */
export async function mayAdminister({ id, kind, roles }: Actor, communityId: string): Promise<void> {
  const now: Actor = { id, kind, roles: roles.length > 0 ? await rolesOf(id) : [] }
  if (!worksIn(now, communityId)) throw new Refusal(staffReasons.missing)
  if (!holdsFor(now, communityId, 'admin')) throw new Refusal(staffReasons.forbidden)
}

/** Refuses a role without the unit it is for, with one it is not for, and a unit of elsewhere. */
export async function mustSuit({ role, unitId }: Pick<AppointStaff, 'role' | 'unitId'>, communityId: string): Promise<void> {
  const scope = roleScopes[role]
  const wrong = (reason: (typeof staffReasons)['unitNeeded' | 'unitIdle']) =>
    new Refusal(reason, { fields: { unitId: says(reason.zh, reason.en) } })
  if (scope === 'unit' && !unitId) throw wrong(staffReasons.unitNeeded)
  if (scope === 'community' && unitId) throw wrong(staffReasons.unitIdle)
  if (unitId && (await unitsNamed([unitId])).get(unitId)?.communityId !== communityId) throw wrong(staffReasons.unitNeeded)
}
