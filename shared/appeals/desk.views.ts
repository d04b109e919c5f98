import type { ListDesk } from './appeal.inputs'

/** How the desk is narrowed. */
export type DeskFilter = Pick<ListDesk, 'part' | 'sort' | 'areaId' | 'unitId' | 'category' | 'handler' | 'q'>
/** What of such a filter is no more: it finds nothing, or less than its name says. */
export type GoneFromFilter = 'area' | 'unit' | 'category'

/** One that somebody kept. */
export interface FilterView {
  id: string
  name: string
  filter: DeskFilter
  gone: GoneFromFilter[]
}
