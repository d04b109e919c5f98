import { In, IsNull, LessThanOrEqual, Not } from 'typeorm'
import type { AreaView } from '@shared/appeals/appeal.views'
import { Refusal } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { AreaKind, UnitKind } from '@shared/organisation/organisation.views'
import { askTogether, asking, askingFor, inOrder, type Asked } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { changed, table } from '@server/kit/database'
import { isId } from '@server/kit/ids'
import { Area } from './area.entity'
import { Post, Unit } from './unit.entity'

export const findArea = async (id: string): Promise<Area | null> => (isId(id) ? table(Area).findOneBy({ id }) : null)
export const findUnit = async (id: string): Promise<Unit | null> => (isId(id) ? table(Unit).findOneBy({ id }) : null)
export const nameOf = ({ name, nameEn }: { name: string; nameEn: string }): Words => words(name, nameEn)

const byIds = async <T extends { id: string }>(found: Promise<T[]>) => new Map((await found).map(row => [row.id, row]))
export const areasByIds = (ids: string[]) =>
  byIds(ids.length > 0 ? table(Area).findBy({ id: In(ids) }) : Promise.resolve<Area[]>([]))

/** How areas are shown on matters, by id. */
export const areaViews = async (ids: string[]): Promise<Map<string, AreaView>> =>
  areasShown([...(await areasByIds(ids)).values()])
/** To be asked for together with others; null where there are none. */
export const askingAreas = (ids: string[]) => askingFor(Area, ids)
export const areasShown = (areas: Area[]): Map<string, AreaView> =>
  new Map(areas.map(area => [area.id, { areaId: area.id, name: nameOf(area), building: area.number }]))

/** A unit as others see it. */
export interface UnitRow {
  id: string
  communityId: string
  kind: UnitKind
  name: Words
  phone: string
  hours: Words
  dissolved: boolean
}
/** To be asked for together with others; null where there are none. */
export const askingUnits = (ids: string[]) => askingFor(Unit, ids)
export const unitRows = (units: Unit[]): Map<string, UnitRow> =>
  new Map(
    units.map(unit => {
      const { id, communityId, kind, phone, hours, hoursEn, dissolvedAt } = unit
      const shown = { id, communityId, kind, phone, name: nameOf(unit), hours: words(hours, hoursEn) }
      return [id, { ...shown, dissolved: dissolvedAt !== null }]
    }),
  )
/** How units are shown on matters, by id; those that are no more included. */
export const unitsByIds = async (ids: string[]): Promise<Map<string, UnitRow>> =>
  unitRows(ids.length > 0 ? await table(Unit).findBy({ id: In(ids) }) : [])
/** All units that a community has or had, in their order. */
export const unitsOf = async (communityId: string): Promise<Map<string, UnitRow>> =>
  unitRows(await table(Unit).find({ where: { communityId }, order: { position: 'ASC' } }))
/** The first unit of a kind; undefined where there is none. */
export const usualUnit = async (communityId: string, kind: UnitKind): Promise<string | undefined> =>
  (await table(Unit).findOne({ where: { communityId, kind, dissolvedAt: IsNull() }, order: { position: 'ASC' } }))?.id

/** Inside a transaction: from now on there is no such unit. False if there was none any more. */
export const endUnit = (id: string, successorId: string): Promise<boolean> =>
  changed(table(Unit).update({ id, dissolvedAt: IsNull() }, { dissolvedAt: now(), successorId }))

/** Units that are no more, with who took over. */
export const dissolvedUnits = async (): Promise<{ id: string; communityId: string; successorId: string }[]> =>
  (await table(Unit).findBy({ dissolvedAt: Not(IsNull()), successorId: Not(IsNull()) })).map(unit => ({
    ...{ id: unit.id, communityId: unit.communityId, successorId: unit.successorId! },
  }))

/** All areas of a community, itself first, then grids and buildings in their order. Refuses `organisation.missing`. */
export async function areasOf(communityId: string): Promise<Area[]> {
  const areas = await table(Area).find({ where: { communityId }, order: { position: 'ASC' } })
  const order: AreaKind[] = ['community', 'grid', 'building']
  if (areas.every(({ id }) => id !== communityId)) throw new Refusal(organisationReasons.missing)
  return order.flatMap(kind => areas.filter(area => area.kind === kind))
}

/** The areas below this one: the buildings of a grid, the grids and buildings of a community. Not the area itself. */
export async function areaAndBelow(id: string): Promise<string[]> {
  const area = await findArea(id)
  if (!area || area.kind === 'building') return []
  const where = area.kind === 'community' ? { communityId: id } : { parentId: id }
  return (await table(Area).find({ select: { id: true }, where })).map(below => below.id).filter(below => below !== id)
}

/**
 * The areas of a community whose name holds these words or whose plate has this number, with what lies in a grid so called: as a
 * condition for another question, `IN (sql)`, with what its names stand for.
 */
export function areasCalled(communityId: string, words: string): { sql: string; values: Record<string, unknown> } {
  const wanted = words.trim().toLowerCase()
  const called = (alias: string) =>
    `(${alias}.kind <> 'community' AND (${alias}.number = :plate OR LOWER(${alias}.name) LIKE :called ESCAPE '!'
      OR LOWER(${alias}.nameEn) LIKE :called ESCAPE '!'))`
  return {
    sql: `SELECT here.id FROM areas here LEFT JOIN areas around ON around.id = here.parentId
      WHERE here.communityId = :calledIn AND (${called('here')} OR ${called('around')})`,
    values: {
      calledIn: communityId,
      plate: /^\d{1,6}$/.test(wanted) ? Number(wanted) : -1,
      called: `%${wanted.replace(/[!%_]/g, '!$&')}%`,
    },
  }
}

/** The area, then what it lies in, up to the community. */
export async function upwardFrom(area: Area): Promise<Area[]> {
  const parent = area.parentId ? await findArea(area.parentId) : null
  return parent ? [area, ...(await upwardFrom(parent))] : [area]
}

/** Where new matters of a community are accepted: its residents' committee. Throws if the community has none. */
export const receptionDesk = async (communityId: string): Promise<Reception> =>
  receptionAmong((await askTogether({ units: askingReception(communityId) })).units)
/** To be asked for together with others. */
export const askingReception = (communityId: string): Asked<Unit> =>
  asking(Unit, "x.communityId = ? AND x.kind = 'residentsCommittee' AND x.dissolvedAt IS NULL", [communityId])
export function receptionAmong(units: Unit[]): Reception {
  const [unit] = inOrder(units, 'position')
  if (!unit) throw new Error('a community has no residents’ committee')
  return { unitId: unit.id, name: nameOf(unit), phone: unit.phone, hours: words(unit.hours, unit.hoursEn) }
}
interface Reception {
  unitId: string
  name: Words
  phone: string
  hours: Words
}

/** Posts that are held now. */
export async function postsHeld(where: { communityId: string; unitId?: string }): Promise<Post[]> {
  const posts = await table(Post).find({ where: { ...where, startsAt: LessThanOrEqual(now()) }, order: { id: 'ASC' } })
  return posts.filter(({ endsAt }) => endsAt === null || endsAt > now())
}
