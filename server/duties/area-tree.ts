import { nameOf, type Area } from '@server/organisation'
import type { Words } from '@shared/kit/words'

/** A community's areas as the report walks them. */
export interface AreaTree {
  /** Where somebody can stand: its buildings, a grid without any, the community itself where there is nothing else. */
  leaves: Area[]
  /** The area, then what it lies in. */
  upward(areaId: string): string[]
  name(areaId: string): Words
  /** How many leaves are in it. */
  size(areaId: string): number
  /** The same leaves in fewer words: the community, a grid, or the leaf itself. */
  gathered(leaves: readonly string[]): string[]
}

/** The first of them is the community. */
export function treeOf(areas: readonly Area[]): AreaTree {
  const byId = new Map(areas.map(area => [area.id, area]))
  const parents = new Set(areas.map(({ parentId }) => parentId))
  const leaves = areas.filter(({ id }) => !parents.has(id))
  const upward = (areaId: string): string[] => {
    const parentId = byId.get(areaId)?.parentId
    return parentId ? [areaId, ...upward(parentId)] : [areaId]
  }
  const within = (areaId: string) => leaves.filter(({ id }) => upward(id).includes(areaId)).map(({ id }) => id)
  const inside = new Map(areas.map(({ id }) => [id, within(id)]))
  const wide = areas.filter(({ kind }) => kind !== 'building')
  return {
    leaves,
    upward,
    name: areaId => nameOf(byId.get(areaId) ?? areas[0]!),
    size: areaId => inside.get(areaId)?.length ?? 0,
    gathered(given) {
      const rest = new Set(given)
      const whole = wide.filter(({ id }) => {
        const leavesInside = inside.get(id)!
        if (leavesInside.length === 0 || !leavesInside.every(leaf => rest.has(leaf))) return false
        leavesInside.forEach(leaf => rest.delete(leaf))
        return true
      })
      return [...whole.map(({ id }) => id), ...rest]
    },
  }
}
