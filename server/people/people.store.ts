import { In, IsNull, LessThanOrEqual } from 'typeorm'
import { grouped } from '@shared/kit/grouped'
import { words, type Words } from '@shared/kit/words'
import type { RoleName } from '@shared/people/people.views'
import type { HeldRole } from '@server/kit/actor'
import { askingFor } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Person, Role } from '@server/kit/identify'

const handling: RoleName[] = ['handler', 'gridWorker', 'partner', 'buildingLead']

/** Names by id; null for a person without one (a guest). */
export async function namesOf(ids: string[]): Promise<Map<string, Words | null>> {
  const people =
    ids.length > 0 ? await table(Person).find({ select: { id: true, name: true, nameEn: true }, where: { id: In(ids) } }) : []
  return new Map(people.map(({ id, name, nameEn }) => [id, name === null ? null : words(name, nameEn ?? name)]))
}

/** The same to be asked for together with others; null of nobody. */
export const askingNames = (ids: string[]) => askingFor(Person, ids, ['id', 'name', 'nameEn'])

/** Roles that hold now. */
export const heldNow = async (where: object): Promise<Role[]> =>
  (await table(Role).findBy({ ...where, startsAt: LessThanOrEqual(now()) })).filter(
    ({ endsAt }) => endsAt === null || endsAt > now(),
  )

/** Who holds a role for the whole of a community now. */
export const holdersOfRole = async (communityId: string, role: RoleName): Promise<string[]> =>
  (await heldNow({ communityId, role, unitId: IsNull() })).map(({ personId }) => personId)
/** Who holds one of these roles in a community now, for all of it or for a unit. */
export const holdersIn = async (communityId: string, roles: readonly RoleName[]): Promise<string[]> => [
  ...new Set((await heldNow({ communityId, role: In([...roles]) })).map(({ personId }) => personId)),
]
/** Who handles matters for a unit now. */
export const handlersOf = async (unitId: string): Promise<string[]> => [
  ...new Set((await heldNow({ unitId, role: In(handling) })).map(({ personId }) => personId)),
]
export const handlesIn = async (personId: string, unitId: string) =>
  (await heldNow({ personId, unitId, role: In(handling) })).length > 0

/** Who works in a community now, with the roles she holds there. */
export async function staffOf(communityId: string): Promise<Map<string, HeldRole[]>> {
  const staff = grouped(await heldNow({ communityId }), ({ personId }) => personId)
  return new Map(
    [...staff].map(([personId, held]) => [personId, held.map(({ role, unitId }) => ({ role, communityId, unitId }))]),
  )
}

/** The handlers of several units, with their names. */
export async function handlersIn(unitIds: string[]): Promise<Map<string, { id: string; name: Words }[]>> {
  const held = unitIds.length > 0 ? await heldNow({ unitId: In(unitIds), role: In(handling) }) : []
  const names = await namesOf(held.map(({ personId }) => personId))
  const named = (id: string) => ({ id, name: names.get(id) ?? words('工作人员', 'Staff') })
  const byUnit = grouped(held, ({ unitId }) => unitId!)
  return new Map([...byUnit].map(([unitId, roles]) => [unitId, [...new Set(roles.map(({ personId }) => personId))].map(named)]))
}
