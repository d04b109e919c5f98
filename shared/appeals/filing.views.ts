import type { PhotoView } from '../files/file.views'
import type { AppealView, AreaView, BoardCard } from './appeal.views'

/** A public matter that may be the same, with as much of it as everybody may see: enough to tell whether it is. */
export interface SimilarCard extends BoardCard {
  text: string | null
  photos: PhotoView[]
  /** The viewer holds it herself. */
  own: boolean
  support: AppealView['support']
}
/** How long it usually takes; null where there are too few to say. */
export interface Usual {
  /** Working days, the median. */
  days: number | null
  n: number
  /** Where they were. */
  area: AreaView | null
}
/** The answer to filing: the only time the claim code is told. */
export interface FiledAppeal {
  appeal: AppealView
  /** Eight characters shown `XXXX-XXXX`. */
  claimCode: string
}
