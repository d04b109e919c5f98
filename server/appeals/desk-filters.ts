import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { categoryClasses } from '@shared/appeals/categories'
import type { KeepFilter } from '@shared/appeals/desk.inputs'
import type { DeskFilter, FilterView, GoneFromFilter } from '@shared/appeals/desk.views'
import { Refusal } from '@shared/kit/refusal'
import { worksIn, type Actor } from '@server/kit/actor'
import { askTogether } from '@server/kit/ask-together'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { askingAreas, askingUnits } from '@server/organisation'
import { KeptFilter } from './desk-filter.entity'

function mustWorkIn(actor: Actor, communityId: string): void {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
}

/** Hers in that community, in the order in which she kept them, each with what of it is no more. Refuses `appeal.missing` to strangers there. */
export async function listFilters(actor: Actor, communityId: string): Promise<FilterView[]> {
  mustWorkIn(actor, communityId)
  const personId = actor.id
  const kept = await table(KeptFilter).find({ where: { communityId, personId }, order: { place: 'ASC' } })
  const named = (of: 'areaId' | 'unitId') => [...new Set(kept.flatMap(({ filter }) => filter[of] ?? []))]
  const { areas, units } = await askTogether({
    areas: askingAreas(named('areaId')),
    units: askingUnits(named('unitId')),
  })
  const here = <T extends { id: string; communityId: string }>(found: T[], id: string | undefined) =>
    id === undefined || found.some(one => one.id === id && one.communityId === communityId)
  const living = units.filter(({ dissolvedAt }) => dissolvedAt === null)
  return kept.map(({ id, name, filter }) => {
    const { areaId, unitId, category } = filter
    const known: Record<GoneFromFilter, boolean> = {
      area: here(areas, areaId),
      unit: here(living, unitId),
      category: category === undefined || categoryClasses.some(({ key }) => key === category),
    }
    return { id, name, filter, gone: (Object.keys(known) as GoneFromFilter[]).filter(what => !known[what]) }
  })
}

/** Keeps it under that name, over what stood there. Refuses `appeal.filtersFull` to whoever keeps ten already. */
export const keepFilter = (actor: Actor, { communityId, name, after: _after, limit: _limit, ...filter }: KeepFilter) =>
  transaction(async () => {
    mustWorkIn(actor, communityId)
    const rows = table(KeptFilter)
    const hers = { communityId, personId: actor.id }
    const over = () => changed(rows.update({ ...hers, name }, { filter: plain(filter) }))
    if (!(await over()) && !(await insertFree(hers, name, plain(filter))) && !(await over()))
      throw new Refusal(appealReasons.filtersFull)
    return listFilters(actor, communityId)
  })
const plain = (filter: DeskFilter): DeskFilter => ({ ...filter })

/** At the first place that is free; the place is unique, so two at once do not come to eleven. */
async function insertFree(
  hers: Pick<KeptFilter, 'communityId' | 'personId'>,
  name: string,
  filter: DeskFilter,
): Promise<boolean> {
  const taken = new Set((await table(KeptFilter).findBy(hers)).map(({ place }) => place))
  for (let place = 1; place <= appealLimits.filters; place++)
    if (!taken.has(place) && (await onceOnly(() => table(KeptFilter).insert({ id: newId(), ...hers, place, name, filter }))))
      return true
  return false
}

/** Refuses `appeal.filterMissing`, also for somebody else's. */
export const dropFilter = (actor: Actor, id: string) =>
  transaction(async () => {
    const kept = await table(KeptFilter).findOneBy({ id, personId: actor.id })
    if (!kept) throw new Refusal(appealReasons.filterMissing)
    await table(KeptFilter).delete({ id })
    return listFilters(actor, kept.communityId)
  })
