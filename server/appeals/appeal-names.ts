import type { AreaView, UnitView } from '@shared/appeals/appeal.views'
import { words, type Words } from '@shared/kit/words'
import { askTogether } from '@server/kit/ask-together'
import { areasShown, askingAreas, askingUnits, unitRows } from '@server/organisation'
import { askingNames } from '@server/people'
import type { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'

/** Names behind the ids of several matters and their events, looked up together. */
export interface Names {
  area(id: string): AreaView
  unit(id: string | null): UnitView | null
  person(id: string | null): Words
}
export const community = words('社区', 'The community')
export const somebody = words('工作人员', 'Staff')

type Named = Pick<Appeal, 'areaId' | 'unitId' | 'handlerId' | 'declineBy' | 'residentId'>
export const namesBehind = (appeals: Named[], events: AppealEvent[] = [], persons = false): Promise<Names> =>
  askNames(idsBehind(appeals, events, persons))

type Ids = (string | null | undefined)[]
interface Wanted {
  areas: Ids
  units: Ids
  people: Ids
}
/** Whose names these are shown with. */
export const idsBehind = (appeals: Named[], events: AppealEvent[], persons: boolean): Wanted => ({
  areas: appeals.map(({ areaId }) => areaId),
  units: [
    ...[...appeals, ...events].map(({ unitId }) => unitId),
    ...events.flatMap(({ facts }) => [facts.returnedBy, facts.partnerId]),
  ],
  people: persons
    ? [
        ...appeals.flatMap(({ handlerId, declineBy, residentId }) => [handlerId, declineBy, residentId]),
        ...events.flatMap(({ actorId, facts }) => [actorId, facts.handlerId]),
      ]
    : [],
})

/** All these names in one question. */
export async function askNames(...wanted: Partial<Wanted>[]): Promise<Names> {
  const ids = (of: keyof Wanted) => unique(wanted.flatMap(one => one[of] ?? []))
  const found = await askTogether({
    areas: askingAreas(ids('areas')),
    units: askingUnits(ids('units')),
    people: askingNames(ids('people')),
  })
  const [areas, units] = [areasShown(found.areas), unitRows(found.units)]
  const names = new Map(found.people.map(({ id, name, nameEn }) => [id, name === null ? null : words(name, nameEn ?? name)]))
  return {
    area: id => areas.get(id) ?? { areaId: id, name: community, building: null },
    unit: given => {
      const unit = given ? units.get(given) : undefined
      return unit ? { id: unit.id, name: unit.name, phone: unit.phone } : null
    },
    person: id => (id && names.get(id)) || somebody,
  }
}
/** The same for those who may not know who did it. */
export const nameless = (names: Names): Names => ({ ...names, person: () => somebody })
const unique = (ids: Ids) => [...new Set(ids.filter(id => id !== null && id !== undefined))]

/** As far as staff may know who filed: her family name, else the building. */
export function filerName(appeal: Appeal, names: Names): Words {
  const name = names.person(appeal.residentId)
  if (name !== somebody) return masked(name)
  const { name: area } = names.area(appeal.areaId)
  return words(`${area.zh}居民`, `Resident of ${area.en}`)
}
/** A name that has no English spelling is cut alike in both: it may have no blank where it could end. */
function masked({ zh, en }: Words): Words {
  const first = `${[...zh][0] ?? ''}**`
  return words(first, zh === en ? first : `${en.split(' ')[0] ?? ''} **`)
}
export const fallbackUnit = community
