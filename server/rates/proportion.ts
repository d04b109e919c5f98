import { smallSample } from '@shared/appeals/figures.views'
import type { Band } from '@shared/rates/comparison.views'
import type { Range, Rate, Showing } from '@shared/rates/rates.views'

/** From so many matters on, one figure may be held beside another. */
const comparableFrom = 20
/** Of the normal distribution: 95 % lie within so many deviations, on both sides together. */
const z = 1.959963984540054

/**
 * `hits` of `n`, 0 to 1; null of none at all. Hits may be halves (partly solved counts half). Refuses, by throwing, what is no part of a
 * whole: hits below 0 or above `n`.
 */
export function shareOf(hits: number, n: number): number | null {
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is no share`)
  return n === 0 ? null : hits / n
}

/**
 * The two-sided 95 % interval of Wilson (score interval, without correction) around `hits` of `n`; 0 to 1 where there are none. With halves
 * among the hits it is a little too wide, never too narrow. Refuses what `shareOf` refuses.
 */
export function wilson(hits: number, n: number): Range {
  const share = shareOf(hits, n)
  if (share === null) return { low: 0, high: 1 }
  const width = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const middle = share + (z * z) / (2 * n)
  const whole = 1 + (z * z) / n
  // At the ends the formula gives them only almost.
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - width) / whole),
    high: hits === n ? 1 : Math.min(1, (middle + width) / whole),
  }
}

/** Fewer than 5: not shown at all; 5 to 19: with its range, beside no other; from 20 on comparable. */
export const showingOf = (n: number): Showing => (n < smallSample ? 'hidden' : n < comparableFrom ? 'unranked' : 'comparable')

/** A share as it may be shown. Response, timeliness, first-time resolution and satisfaction are shares of this kind. */
export function rateOf(hits: number, n: number): Rate {
  const share = shareOf(hits, n)
  const showing = showingOf(n)
  return showing === 'hidden' ? { n, showing, share: null, range: null } : { n, showing, share, range: wilson(hits, n) }
}

/** How a figure stands to what was to be expected: by whether the whole range lies above or below `mean` (0 to 1). Fewer than 20 are compared with nobody: null. */
export function bandOf(hits: number, n: number, mean: number): Band | null {
  if (showingOf(n) !== 'comparable') return null
  const { low, high } = wilson(hits, n)
  return low > mean ? 'better' : high < mean ? 'toImprove' : 'noDifference'
}
