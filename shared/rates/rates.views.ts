/** Both ends of a range, 0 to 1. */
export interface Range {
  low: number
  high: number
}
/** How much a figure of so many matters may say: nothing, a range, or enough to stand beside another. */
export type Showing = 'hidden' | 'unranked' | 'comparable'
/** A share of `n` matters, 0 to 1, with the range in which it lies 19 times of 20; both null where `n` is too small to be shown. */
export interface Rate {
  n: number
  showing: Showing
  share: number | null
  range: Range | null
}
