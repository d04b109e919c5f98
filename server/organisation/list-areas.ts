import { IsNull } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { BuildingCard, CommunityCard, UnitCard } from '@shared/organisation/organisation.views'
import { worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { handlersIn } from '@server/people'
import { Area } from './area.entity'
import { buildingCard, communityCard } from './doorstep'
import { findArea, nameOf } from './organisation.store'
import { Unit } from './unit.entity'

/** Every community of this installation, by name; a subdistrict has some dozens. */
export const listCommunities = async (): Promise<CommunityCard[]> =>
  (await table(Area).find({ where: { kind: 'community' }, order: { position: 'ASC', name: 'ASC' }, take: 500 })).map(
    communityCard,
  )

/** A community's buildings by number; `q` is looked for in number, name and grid. Refuses `organisation.missing`. */
export async function listBuildings(communityId: string, q = ''): Promise<BuildingCard[]> {
  if ((await findArea(communityId))?.kind !== 'community') throw new Refusal(organisationReasons.missing)
  const areas = await table(Area).find({ where: { communityId }, order: { position: 'ASC' } })
  const grids = new Map(areas.filter(({ kind }) => kind === 'grid').map(grid => [grid.id, grid]))
  const wanted = q.trim().toLowerCase()
  return areas
    .filter(({ kind }) => kind === 'building')
    .map(building => buildingCard(building, grids.get(building.parentId ?? '')))
    .filter(
      ({ number, name, grid }) =>
        !wanted || String(number) === wanted || `${name.zh} ${name.en} ${grid.zh} ${grid.en}`.toLowerCase().includes(wanted),
    )
}

/** Units of a community and who handles there, for its staff. Refuses `organisation.missing` to those of another. */
export async function listUnits(actor: Actor, communityId: string): Promise<UnitCard[]> {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  const units = await table(Unit).find({ where: { communityId, dissolvedAt: IsNull() }, order: { position: 'ASC' } })
  const handlers = await handlersIn(units.map(({ id }) => id))
  return units.map(unit => ({
    id: unit.id,
    name: nameOf(unit),
    kind: unit.kind,
    phone: unit.phone,
    handlers: handlers.get(unit.id) ?? [],
  }))
}
