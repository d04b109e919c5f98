import { words, type Words } from '@shared/kit/words'
import type { Me } from '@shared/people/people.views'
import { table } from '@server/kit/database'
import { Person, rolesOf } from '@server/kit/identify'

type UnitNames = (ids: string[]) => Promise<Map<string, { communityId: string; name: Words }>>
let unitNames: UnitNames = () => Promise.resolve(new Map())
/** Units belong to another feature, which stands on this one; it says how its names are found. */
export const whenUnitsAreNamed = (find: UnitNames) => {
  unitNames = find
}

/** Units by id, as far as there are such. */
export const unitsNamed: UnitNames = ids => unitNames(ids)

/** Who somebody is, with the roles she holds now. */
export async function viewMe(id: string): Promise<Me> {
  const person = id ? await table(Person).findOneBy({ id }) : null
  if (!person) return { id: '', kind: 'stranger', name: null, roles: [] }
  const resting = person.passwordUntil !== null
  const roles = person.kind === 'staff' && !resting ? await rolesOf(id) : []
  const units = await unitNames(roles.flatMap(({ unitId }) => unitId ?? []))
  return {
    id,
    kind: person.kind,
    ...(resting && { mustChangePassword: true as const }),
    name: person.name === null ? null : words(person.name, person.nameEn ?? person.name),
    roles: roles.map(({ role, communityId, unitId }) => {
      const unit = unitId ? units.get(unitId) : undefined
      return { role, communityId, unit: unitId && unit ? { id: unitId, name: unit.name } : null }
    }),
  }
}
