import { grouped } from '../kit/grouped'
import type { DutyField, DutyRole } from './duty.views'

interface Entry extends DutyField {
  role: DutyRole
}
/** A category, then the class it belongs to. */
export const withClass = (category: string): string[] => [...new Set([category, category.split('.')[0]!])]
const place = (category: string, areaId: string, role: DutyRole) => `${category} ${areaId} ${role}`

/** Entries by the field and role they stand in. */
export type Listed<E extends Entry> = ReadonlyMap<string, E[]>
export const listed = <E extends Entry>(entries: readonly E[]): Listed<E> =>
  grouped(entries, ({ category, areaId, role }) => place(category, areaId, role))

/**
 * Who has a role for a category in a place. `upward` is the place, then what it lies in: the nearest place that says anything of the
 * category decides, and only if none does what is said of its class. None where nobody was set; several where two were set for the same.
 */
export function deciding<E extends Entry>(list: Listed<E>, role: DutyRole, category: string, upward: readonly string[]): E[] {
  for (const key of withClass(category))
    for (const areaId of upward) {
      const found = list.get(place(key, areaId, role))
      if (found) return found
    }
  return []
}
