import type { AreaView, UnitView } from '@shared/appeals/appeal.views'
import { words, type Words } from '@shared/kit/words'
import { areaViews, unitsByIds } from '@server/organisation'
import { namesOf } from '@server/people'
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
export async function namesBehind(appeals: Named[], events: AppealEvent[] = [], persons = false): Promise<Names> {
  const unitIds = [
    ...[...appeals, ...events].map(({ unitId }) => unitId),
    ...events.flatMap(({ facts }) => [facts.returnedBy, facts.partnerId]),
  ]
  const people = persons
    ? [
        ...appeals.flatMap(({ handlerId, declineBy, residentId }) => [handlerId, declineBy, residentId]),
        ...events.flatMap(({ actorId, facts }) => [actorId, facts.handlerId]),
      ]
    : []
  const [areas, units, names] = await Promise.all([
    areaViews(unique(appeals.map(({ areaId }) => areaId))),
    unitsByIds(unique(unitIds)),
    namesOf(unique(people)),
  ])
  return {
    area: id => areas.get(id) ?? { areaId: id, name: community, building: null },
    unit: given => {
      const unit = given ? units.get(given) : undefined
      return unit ? { id: unit.id, name: unit.name, phone: unit.phone } : null
    },
    person: id => (id && names.get(id)) || somebody,
  }
}
const unique = (ids: (string | null | undefined)[]) => [...new Set(ids.filter(id => id !== null && id !== undefined))]

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
