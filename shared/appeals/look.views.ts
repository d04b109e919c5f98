import type { AppealView } from './appeal.views'
import type { Words } from '../kit/words'

/** One look at the number that was left with a matter: as much of it as the matter tells whoever holds it. */
export interface LookView {
  id: string
  at: string
  /** For whom whoever looked works, and as what; never her name. */
  office: Words
  role: Words | null
  reason: Words
  appealId: string
  number: string
  /** Null where staff gave it none: then the category says what it is about. */
  title: string | null
  category: Words
}
/** The number that somebody left, and the matter with the line that says who saw it. */
export interface RevealedCaller {
  phone: string
  appeal: AppealView
}
