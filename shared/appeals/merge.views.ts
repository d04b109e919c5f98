import type { Words } from '../kit/words'
import type { AreaView, CategoryView, EventView } from './appeal.views'
import type { AppealStatus } from './appeal.workflow'

/** The matter that this one was merged into, as far as the viewer may know of it. */
export interface MasterView {
  /** Null where she may not open it. */
  id: string | null
  number: string
  status: AppealStatus
  /** Written by staff; only where she may open it. */
  title: string | null
  category: CategoryView | null
  unit: Words | null
  /** When it is to be answered, while it is worked on. */
  dueAt: string | null
  mergedAt: string
  /** For holders: until when she may say that hers is another. Null once it is too late, or she has judged the answer. */
  unmergeUntil: string | null
  /** What happened to it, where she may not open it: sentences and dates only. */
  steps: Pick<EventView, 'id' | 'step' | 'at' | 'sentence'>[]
}
/** One that was merged into this; for staff. */
export interface MergedView {
  id: string
  number: string
  area: AreaView
  /** The beginning of its own words. */
  text: string
  mergedAt: string
}
