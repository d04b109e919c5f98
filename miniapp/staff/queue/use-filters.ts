import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ListDesk } from '@shared/appeals/appeal.inputs'
import { deskParts, deskSorts } from '@shared/appeals/list-parts'
import { keepInAddress } from '@/navigate'

export type Filters = Pick<ListDesk, 'part' | 'sort' | 'areaId' | 'unitId' | 'category' | 'handler' | 'q'> & {
  /** The matter that is open beside the list. */
  id?: string
}
/** Nothing of it is set. */
export const unfiltered: Filters = {
  ...{ part: undefined, sort: undefined, areaId: undefined, unitId: undefined },
  ...{ category: undefined, handler: undefined, q: undefined },
}
const oneOf = <V extends string>(values: readonly V[], given: string | undefined) => values.find(value => value === given)

function given({ part, sort, areaId, unitId, category, handler, q, id }: Record<string, string | undefined>): Filters {
  return {
    ...{ part: oneOf(deskParts, part), sort: oneOf(deskSorts, sort), handler: oneOf(['me'], handler) },
    ...{ areaId, unitId, category, q, id },
  }
}

/** What of the desk is shown and what is open beside it: read from the address, and kept there. */
export function useFilters(): [filters: Filters, change: (change: Filters) => void] {
  const { params } = useRouter()
  const [filters, setFilters] = useState(() => given(params))
  useEffect(() => keepInAddress('staff/queue', filters), [filters])
  return [filters, change => setFilters(before => ({ ...before, ...change }))]
}
