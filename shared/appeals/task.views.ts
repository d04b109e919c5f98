import type { Words } from '../kit/words'
import type { AreaView, CategoryView, UnitView } from './appeal.views'

/** What another unit was asked to do for a matter: for whoever works on that. */
export interface TaskView {
  id: string
  unit: Words
  text: string
  dueAt: string
  state: 'open' | 'done' | 'cannot'
  /** Open past its date. */
  late: boolean
  answer: string | null
}
/** The same for the unit that was asked: with what everybody may know of a matter, and no more. */
export interface TaskCard {
  id: string
  text: string
  dueAt: string
  late: boolean
  number: string
  category: CategoryView
  area: AreaView
  title: string | null
  /** Who asks, and has the matter. */
  inCharge: UnitView | null
}
