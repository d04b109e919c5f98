import type { SelectQueryBuilder } from 'typeorm'
import { words } from '@shared/kit/words'
import { Person } from '@server/kit/identify'
import { Area, Unit, nameOf } from '@server/organisation'
import { community, somebody, type Names } from './appeal-names'
import type { Appeal } from './appeal.entity'

export type Rows = SelectQueryBuilder<Appeal>
/** A matter of a list with what it is shown with: where it is, whose it is, who handles it. */
export interface NamedAppeal extends Appeal {
  place: Pick<Area, 'id' | 'name' | 'nameEn' | 'number'> | null
  holder: Pick<Unit, 'id' | 'name' | 'nameEn' | 'phone'> | null
  handledBy: Pick<Person, 'id' | 'name' | 'nameEn'> | null
}

/** Asks for these names in the same question; `columns` of the matter, where not all are read. */
export function withNames(rows: Rows, columns: readonly string[] = ['a']): Rows {
  return rows
    .leftJoinAndMapOne('a.place', Area, 'b', 'b.id = a.areaId')
    .leftJoinAndMapOne('a.holder', Unit, 'u', 'u.id = a.unitId')
    .leftJoinAndMapOne('a.handledBy', Person, 'h', 'h.id = a.handlerId')
    .select([
      ...columns,
      ...['b.id', 'b.name', 'b.nameEn', 'b.number', 'u.id', 'u.name', 'u.nameEn', 'u.phone', 'h.id', 'h.name', 'h.nameEn'],
    ])
}

/** The names that came with them. */
export function namesIn(appeals: readonly NamedAppeal[]): Names {
  const known = <T extends { id: string }>(found: (T | null | undefined)[]) =>
    new Map(found.flatMap(one => (one ? [[one.id, one] as const] : [])))
  const areas = known(appeals.map(({ place }) => place))
  const units = known(appeals.map(({ holder }) => holder))
  const people = known(appeals.map(({ handledBy }) => handledBy))
  return {
    area: id => {
      const area = areas.get(id)
      return area ? { areaId: id, name: nameOf(area), building: area.number } : { areaId: id, name: community, building: null }
    },
    unit: id => {
      const unit = id ? units.get(id) : undefined
      return unit ? { id: unit.id, name: nameOf(unit), phone: unit.phone } : null
    },
    person: id => {
      const person = id ? people.get(id) : undefined
      return person?.name ? words(person.name, person.nameEn ?? person.name) : somebody
    },
  }
}
