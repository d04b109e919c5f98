import { categoryClasses } from '@shared/appeals/categories'
import { api } from '@/api'
import type { Option } from '@/components/choice'
import { useLoad } from '@/hooks/use-load'
import { queueText } from '@/strings/staff'
import { useText } from '@/strings/text'

/** What a list of matters is narrowed by: where, about what, whose; the first of each, `''`, narrows nothing. */
export function useNarrowing(communityId: string): Record<'places' | 'categories' | 'units', Option<string>[]> {
  const { t, w } = useText()
  const buildings = useLoad(() => api.organisation.buildings({ id: communityId }), [communityId])
  const units = useLoad(() => api.organisation.units({ id: communityId }), [communityId])
  const grids = new Map(buildings.data?.flatMap(({ gridId, grid }) => (gridId ? [[gridId, w(grid)] as const] : [])))
  const named = <T extends { id: string; name: Parameters<typeof w>[0] }>(list: T[] | null) =>
    (list ?? []).map(({ id, name }) => ({ value: id, text: w(name) }))
  return {
    places: [
      { value: '', text: t(queueText.everywhere) },
      ...[...grids].map(([value, text]) => ({ value, text })),
      ...named(buildings.data),
    ],
    categories: [
      { value: '', text: t(queueText.allCategories) },
      ...categoryClasses.map(({ key, name }) => ({ value: key, text: w(name) })),
    ],
    units: [{ value: '', text: t(queueText.allUnits) }, ...named(units.data)],
  }
}
