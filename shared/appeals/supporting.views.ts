import type { Solved } from '../feedback/feedback.views'

/** Of an answer (the first is 0): how many of the households that met the same say that it is solved. */
export interface NeighboursSay extends Record<Solved, number> {
  of: number
}
/** What whoever looks may know of that. */
export interface NeighboursView {
  /** null where nobody said anything of this answer, and to others while they are fewer than five. */
  said: Record<Solved, number> | null
  /** What she said herself. */
  mine: Solved | null
  /** She joined it and may say so now. */
  maySay: boolean
}
