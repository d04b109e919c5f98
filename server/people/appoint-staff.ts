import { Refusal, says } from '@shared/kit/refusal'
import { staffReasons } from '@shared/people/people.reasons'
import type { Colleague } from '@shared/people/people.views'
import type { AppointStaff } from '@shared/people/staff.inputs'
import type { Actor } from '@server/kit/actor'
import { lockOne, table, transaction } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { appoint } from './appoint'
import { heldNow } from './people.store'
import { mayAdminister, mustSuit } from './staff.policy'
import { viewColleague } from './staff.view'

/**
 * Gives a role to whoever has an account, here or elsewhere. Refuses `staff.accountUnknown`, `.held` the second time, `.unitNeeded` and
 * `.unitIdle` where role and unit do not go together.
 */
export const appointStaff = (actor: Actor, communityId: string, { account, role, unitId }: AppointStaff): Promise<Colleague> =>
  transaction(async () => {
    await mayAdminister(actor, communityId)
    await mustSuit({ role, unitId }, communityId)
    const known = await table(Person).findOneBy({ account, kind: 'staff' })
    const person = known && (await lockOne(Person, { id: known.id }))
    const { zh, en } = staffReasons.accountUnknown
    if (!person || person.leftAt) throw new Refusal(staffReasons.accountUnknown, { fields: { account: says(zh, en) } })
    const personId = person.id
    const held = await heldNow({ personId, communityId, role })
    if (held.some(one => one.unitId === (unitId ?? null))) throw new Refusal(staffReasons.held)
    await appoint(actor.id, { personId, communityId, unitId: unitId ?? null, role })
    return viewColleague(actor, communityId, personId)
  })
