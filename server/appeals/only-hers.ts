import { Brackets } from 'typeorm'
import type { Actor } from '@server/kit/actor'
import { standInsOf, whoActs, type StandIn } from '@server/organisation'
import type { StandIns } from './appeal-cover'
import { handlingRoles } from './appeal.policy'
import type { Rows } from './named-rows'

const handling: readonly string[] = handlingRoles
/** The units whose matters she handles. */
export const unitsHandledBy = ({ roles }: Pick<Actor, 'roles'>) =>
  roles.flatMap(({ role, unitId }) => (unitId !== null && handling.includes(role) ? [unitId] : []))

/** What is hers by name, and in the units she handles for what is of those she stands in for now. While she is away, hers stay hers. Gives who is away. */
export async function onlyHers(rows: Rows, actor: Actor, communityId: string): Promise<StandIns> {
  const all = await standInsOf([communityId], handlingRoles)
  const away = all.get(communityId) ?? new Map<string, StandIn>()
  const others = [...away.keys()].filter(id => id !== actor.id && whoActs(id, away, () => true) === actor.id)
  const units = unitsHandledBy(actor)
  rows.andWhere(
    new Brackets(where => {
      where.where('a.handlerId = :me', { me: actor.id })
      if (others.length > 0 && units.length > 0)
        where.orWhere('(a.handlerId IN (:...others) AND a.unitId IN (:...hers))', { others, hers: units })
    }),
  )
  return all
}
