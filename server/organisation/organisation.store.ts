import { In, LessThanOrEqual } from 'typeorm'
import type { AreaView } from '@shared/appeals/appeal.views'
import { words, type Words } from '@shared/kit/words'
import type { UnitKind } from '@shared/organisation/organisation.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { isId } from '@server/kit/ids'
import { Area } from './area.entity'
import { Duty, Post, Unit } from './unit.entity'

export const findArea = async (id: string): Promise<Area | null> => (isId(id) ? table(Area).findOneBy({ id }) : null)
export const findUnit = async (id: string): Promise<Unit | null> => (isId(id) ? table(Unit).findOneBy({ id }) : null)
export const nameOf = ({ name, nameEn }: { name: string; nameEn: string }): Words => words(name, nameEn)

const byIds = async <T extends { id: string }>(found: Promise<T[]>) => new Map((await found).map(row => [row.id, row]))
export const areasByIds = (ids: string[]) =>
  byIds(ids.length > 0 ? table(Area).findBy({ id: In(ids) }) : Promise.resolve<Area[]>([]))

/** How areas are shown on matters, by id. */
export async function areaViews(ids: string[]): Promise<Map<string, AreaView>> {
  const areas = await areasByIds(ids)
  return new Map([...areas].map(([id, area]) => [id, { areaId: id, name: nameOf(area), building: area.number }]))
}

/** How units are shown on matters, by id. */
export async function unitsByIds(
  ids: string[],
): Promise<Map<string, { id: string; communityId: string; kind: UnitKind; name: Words; phone: string }>> {
  const units = await byIds(ids.length > 0 ? table(Unit).findBy({ id: In(ids) }) : Promise.resolve<Unit[]>([]))
  return new Map(
    [...units].map(([id, unit]) => [
      id,
      { id, communityId: unit.communityId, kind: unit.kind, name: nameOf(unit), phone: unit.phone },
    ]),
  )
}

/** The areas below this one: the buildings of a grid, the grids and buildings of a community. Not the area itself. */
export async function areaAndBelow(id: string): Promise<string[]> {
  const area = await findArea(id)
  if (!area || area.kind === 'building') return []
  const where = area.kind === 'community' ? { communityId: id } : { parentId: id }
  return (await table(Area).find({ select: { id: true }, where })).map(below => below.id).filter(below => below !== id)
}

/** The areas of a community whose name holds these words or whose plate has this number, with what lies in a grid so called. */
export async function areasCalled(communityId: string, words: string): Promise<string[]> {
  const areas = await table(Area).find({ where: { communityId } })
  const wanted = words.trim().toLowerCase()
  const called = areas.filter(
    ({ kind, name, nameEn, number }) =>
      kind !== 'community' && (String(number) === wanted || `${name} ${nameEn}`.toLowerCase().includes(wanted)),
  )
  const ids = new Set(called.map(({ id }) => id))
  return areas.filter(({ id, parentId }) => ids.has(id) || (parentId !== null && ids.has(parentId))).map(({ id }) => id)
}

/** The area, then what it lies in, up to the community. */
export async function upwardFrom(area: Area): Promise<Area[]> {
  const parent = area.parentId ? await findArea(area.parentId) : null
  return parent ? [area, ...(await upwardFrom(parent))] : [area]
}

/** Where new matters of a community are accepted: its residents' committee. Throws if the community has none. */
export async function receptionDesk(communityId: string): Promise<{ unitId: string; name: Words; phone: string; hours: Words }> {
  const unit = await table(Unit).findOneOrFail({ where: { communityId, kind: 'residentsCommittee' }, order: { position: 'ASC' } })
  return { unitId: unit.id, name: nameOf(unit), phone: unit.phone, hours: words(unit.hours, unit.hoursEn) }
}

/** Posts that are held now. */
export async function postsHeld(where: { communityId: string; unitId?: string }): Promise<Post[]> {
  const posts = await table(Post).find({ where: { ...where, startsAt: LessThanOrEqual(now()) }, order: { id: 'ASC' } })
  return posts.filter(({ endsAt }) => endsAt === null || endsAt > now())
}

/**
 * Which unit the responsibility list names for a category here: the item before its class, the nearest area before the one around it.
 * Without an entry the first unit of `usual` kind; null where there is none.
 */
export async function suggestLead(
  areaId: string,
  category: string,
  usual: UnitKind,
): Promise<{ unitId: string; handlerId: string | null } | null> {
  const area = await findArea(areaId)
  if (!area) return null
  const { communityId } = area
  const upward = (await upwardFrom(area)).map(({ id }) => id)
  const keys = [category, category.split('.')[0]!]
  const duties = (
    await table(Duty).findBy({ communityId, category: In(keys), areaId: In(upward), startsAt: LessThanOrEqual(now()) })
  ).filter(({ endsAt }) => endsAt === null || endsAt > now())
  const rank = (duty: Duty) => keys.indexOf(duty.category) * upward.length + upward.indexOf(duty.areaId)
  const [listed] = duties.sort((a, b) => rank(a) - rank(b))
  const unitId =
    listed?.unitId ?? (await table(Unit).findOne({ where: { communityId, kind: usual }, order: { position: 'ASC' } }))?.id
  if (!unitId) return null
  // A grid worker who serves this very area is the person to ask; elsewhere the unit decides.
  const local = (await postsHeld({ communityId, unitId })).find(
    post => post.kind === 'gridWorker' && post.areaId !== null && upward.includes(post.areaId),
  )
  return { unitId, handlerId: local?.personId ?? null }
}
