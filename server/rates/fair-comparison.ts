import { shareOf } from './proportion'

/** How many matters the mean of the peers weighs against a unit's own. */
const peerWeight = 20

/**
 * A share drawn towards that of its peers (`mean`, 0 to 1), the more the fewer matters it has: (x + κπ) / (n + κ). One of one is not better
 * than ninety of a hundred. Refuses what is no share, and a weight that is not above 0, by throwing.
 */
export function shrunk(hits: number, n: number, mean: number, weight = peerWeight): number {
  shareOf(hits, n)
  shareOf(mean, 1)
  if (!(weight > 0)) throw new RangeError(`a weight of ${weight}`)
  return (hits + weight * mean) / (n + weight)
}

/**
 * A mean of levels (1 to 5) drawn towards that of the peers: (C·m + Σr) / (C + n), C the number that is typical of a peer. Refuses a sum
 * that `n` levels cannot have.
 */
export function shrunkLevel(sum: number, n: number, mean: number, typical: number): number {
  if (!(n >= 0 && sum >= n && sum <= 5 * n)) throw new RangeError(`${n} levels do not sum to ${sum}`)
  if (!(typical > 0)) throw new RangeError(`a weight of ${typical}`)
  return (typical * mean + sum) / (typical + n)
}

/** What a unit did in one category, and the share (0 to 1) of its peers there. */
export interface Mixed {
  n: number
  hits: number
  peers: number
}
/**
 * A share as if the unit had the same kinds of matters as its peers: π · O / E, with O its hits and E those its peers would have had of the
 * same matters. So noise is not held against whoever holds it. `mean` is the share of all peers together; null where E is 0. It may be
 * above 1 where a unit does much better than its peers with hard matters.
 */
export function caseMix(
  categories: readonly Mixed[],
  mean: number,
): { expected: number; ratio: number; adjusted: number } | null {
  shareOf(mean, 1)
  let observed = 0
  let expected = 0
  for (const { n, hits, peers } of categories) {
    shareOf(hits, n)
    shareOf(peers, 1)
    observed += hits
    expected += n * peers
  }
  if (expected === 0) return null
  const ratio = observed / expected
  return { expected, ratio, adjusted: mean * ratio }
}
