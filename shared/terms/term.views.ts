import type { Words } from '../kit/words'
import type { Terms } from './term.limits'

/** A kind of matter that is not taken any more, and where to turn instead. */
export interface ClosedCategory {
  category: string
  where: Words
}
/** One decision on a category. */
export interface TermView extends Terms {
  version: number
  /** The first day on which it holds. */
  from: string
  /** Where to turn instead; null where it is open. */
  closed: Words | null
  reason: string
  by: Words | null
  at: string
  /** now: it holds · coming: it will · over: another took its place. */
  state: 'now' | 'coming' | 'over'
}
/** A category as it stands today. */
export interface CategoryTerms extends Terms {
  category: string
  closed: Words | null
  /** Somebody decided that it is otherwise than usual. */
  own: boolean
  /** The first day of what is decided to come; null where nothing is. */
  comingFrom: string | null
}
export interface TermsView {
  categories: CategoryTerms[]
  can: 'set'[]
}
/** All that was decided on one category, newest first. */
export interface TermHistory {
  category: string
  version: number
  now: CategoryTerms
  entries: TermView[]
  can: 'set'[]
}
