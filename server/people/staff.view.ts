import { In } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { words } from '@shared/kit/words'
import { staffReasons } from '@shared/people/people.reasons'
import type { Colleague, HeldRoleView } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Person, type Role } from '@server/kit/identify'
import { unitsNamed } from './me.view'
import { heldNow } from './people.store'
import { mayAdminister } from './staff.policy'

/** Who works in a community now, by name. Refuses whoever does not administer it. */
export async function listStaff(actor: Actor, communityId: string): Promise<Colleague[]> {
  await mayAdminister(actor, communityId)
  return viewAll(actor, communityId)
}
/** The same for whoever may know it anyway. */
export const viewAll = async (actor: Actor, communityId: string) => viewStaff(actor, communityId, await heldNow({ communityId }))

/** One of them, as she is now. */
export async function viewColleague(actor: Actor, communityId: string, personId: string): Promise<Colleague> {
  const [colleague] = await viewStaff(actor, communityId, await heldNow({ communityId, personId }))
  if (!colleague) throw new Refusal(staffReasons.missing)
  return colleague
}

async function viewStaff(actor: Actor, communityId: string, held: Role[]): Promise<Colleague[]> {
  const ids = [...new Set(held.map(({ personId }) => personId))]
  const people = ids.length > 0 ? await table(Person).findBy({ id: In(ids) }) : []
  const units = await unitsNamed([...new Set(held.flatMap(({ unitId }) => unitId ?? []))])
  const busyElsewhere = new Set(
    (ids.length > 0 ? await heldNow({ personId: In(ids) }) : [])
      .filter(role => role.communityId !== communityId)
      .map(({ personId }) => personId),
  )
  const admins = held.filter(({ role }) => role === 'admin').length
  const view = ({ id, role, unitId, startsAt }: Role): HeldRoleView => ({
    ...{ id, role, communityId, since: startsAt.toISOString() },
    unit: unitId ? { id: unitId, name: units.get(unitId)?.name ?? words('', '') } : null,
    can: role === 'admin' && admins < 2 ? [] : ['end'],
  })
  return people
    .map(({ id, name, nameEn, account, passwordUntil }): Colleague => ({
      ...{ id, account, name: name === null ? null : words(name, nameEn ?? name) },
      roles: held.filter(({ personId }) => personId === id).map(view),
      passwordUntil: passwordUntil && passwordUntil > now() ? passwordUntil.toISOString() : null,
      can: account !== null && id !== actor.id && !busyElsewhere.has(id) ? ['resetPassword'] : [],
    }))
    .sort((a, b) => (a.account ?? '').localeCompare(b.account ?? ''))
}
