import { IsNull, MoreThan } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { staffReasons } from '@shared/people/people.reasons'
import type { Colleague } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Role } from '@server/kit/identify'
import { audit } from './audit-log'
import { heldNow } from './people.store'
import { mayAdminister } from './staff.policy'
import { viewAll } from './staff.view'

/**
 * Ends a role; the next request of whoever held it finds it gone. Refuses `staff.ended` the second time, and `staff.lastAdmin`: a
 * community always has somebody who administers it.
 */
export const endRole = (actor: Actor, id: string): Promise<Colleague[]> =>
  transaction(async () => {
    const found = await table(Role).findOneBy({ id })
    if (!found) throw new Refusal(staffReasons.missing)
    const { communityId, role, personId } = found
    // Two admins may end each other's at once: one after the other, and the second finds that she is none any more.
    if (role === 'admin') await lockAdmins(communityId)
    await mayAdminister(actor, communityId)
    if (role === 'admin' && (await heldNow({ communityId, role })).length < 2) throw new Refusal(staffReasons.lastAdmin)
    const running = [
      { id, endsAt: IsNull() },
      { id, endsAt: MoreThan(now()) },
    ]
    if (!(await changed(table(Role).update(running, { endsAt: now() })))) throw new Refusal(staffReasons.ended)
    await audit(`role.end.${role}`, actor.id, personId)
    return viewAll(actor, communityId)
  })

async function lockAdmins(communityId: string): Promise<void> {
  const ids = (await heldNow({ communityId, role: 'admin' })).map(({ id }) => id)
  for (const id of ids.sort()) await lockOne(Role, { id })
}
