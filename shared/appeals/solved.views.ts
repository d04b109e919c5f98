import type { Words } from '../kit/words'
import type { CategoryView } from './appeal.views'
import type { CloseCode } from './appeal.workflow'

/** A closed public matter with the reply that solved it; what points at a person or a home is left out of that. */
export interface SolvedView {
  id: string
  number: string
  title: string | null
  category: CategoryView
  unit: Words | null
  code: CloseCode
  reply: string
  /** Working days from the filing to the word that it was done. */
  days: number
  resolvedAt: string
  /** A household said that it is solved, or in part; null where nobody said anything. */
  said: 'yes' | 'partly' | null
}
