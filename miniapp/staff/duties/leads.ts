import { categoryClasses } from '@shared/appeals/categories'
import { deciding, listed } from '@shared/duties/duty-lookup'
import type { DutyUnit, DutyView, MatrixView } from '@shared/duties/duty.views'

/** Who leads in a field now: nobody, one, or several that clash, and the field that says so. */
export interface Lead {
  units: DutyUnit[]
  /** Where it is said; null where nobody leads. */
  saidAt: { category: string; areaId: string } | null
}
export interface Leads {
  at(category: string, areaId: string): Lead
  /** Somebody leads wherever one can stand in there, even if nobody was set for all of it. */
  isLed(category: string, areaId: string): boolean
  /** Of a class: how many of its items are led by others there, and how many by nobody. */
  items(group: string, areaId: string): { others: number; unled: number; of: number }
}

/** The list as one reads it: each field with what holds there, its own or from further up. */
export function leadsOf({ areas, entries }: Pick<MatrixView, 'areas' | 'entries'>): Leads {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]))
  const upward = (areaId: string): string[] => {
    const parentId = parents.get(areaId)
    return parentId ? [areaId, ...upward(parentId)] : [areaId]
  }
  const list = listed<DutyView>(entries.filter(({ state, unit }) => state === 'now' && !unit.dissolved))
  const at = (category: string, areaId: string): Lead => {
    const found = deciding(list, 'lead', category, upward(areaId))
    const units = found.map(({ unit }) => unit).filter((unit, i, all) => all.findIndex(({ id }) => id === unit.id) === i)
    return { units, saidAt: found[0] ? { category: found[0].category, areaId: found[0].areaId } : null }
  }
  const below = (areaId: string): string[] => {
    const inside = areas.filter(({ parentId }) => parentId === areaId)
    return inside.length > 0 ? inside.flatMap(({ id }) => below(id)) : [areaId]
  }
  const isLed = (category: string, areaId: string) => below(areaId).every(leaf => at(category, leaf).units.length > 0)
  const names = ({ units }: Lead) => units.map(({ id }) => id).join()
  return {
    at,
    isLed,
    items(group, areaId) {
      const all = categoryClasses.find(({ key }) => key === group)?.items ?? []
      const whole = names(at(group, areaId))
      const led = all.map(({ key }) => names(at(key, areaId)))
      return {
        of: all.length,
        unled: all.filter(({ key }) => !isLed(key, areaId)).length,
        others: led.filter(lead => lead !== '' && lead !== whole).length,
      }
    },
  }
}
