import { shareOf } from './proportion'

/** How many gave each of the five official levels, 1 to 5; counts may be parts where several people judged one matter. */
export type Levels = Record<1 | 2 | 3 | 4 | 5, number>
const rated = (levels: Levels) => levels[1] + levels[2] + levels[3] + levels[4] + levels[5]

/** A: of those who rated, those who were fairly content (3) or more, 0 to 1; null where nobody rated. */
export const satisfactionOf = (levels: Levels) => shareOf(levels[3] + levels[4] + levels[5], rated(levels))
/** A4, the strict one: satisfied (4) or more. */
export const strictSatisfactionOf = (levels: Levels) => shareOf(levels[4] + levels[5], rated(levels))
/** The mean level as a number from 0 (all 1) to 100 (all 5): 100 · (mean − 1) / 4; null where nobody rated. */
export function satisfactionIndexOf(levels: Levels): number | null {
  const above = levels[2] + 2 * levels[3] + 3 * levels[4] + 4 * levels[5]
  const share = shareOf(above / 4, rated(levels))
  return share === null ? null : 100 * share
}

/** c: of `resolved` matters those that were rated, 0 to 1; null where nothing is resolved. Silence is neither good nor bad. */
export const coverageOf = (ratedMatters: number, resolved: number) => shareOf(ratedMatters, resolved)
/** Where fewer rated, what they say is for reference only. */
export const fairCoverage = 0.3

/**
 * A*, by double sampling (Hansen and Hurwitz): what those who did not rate think is taken from the sample of them that was visited:
 * c · A(rated) + (1 − c) · A(visited). All 0 to 1; refuses others by throwing.
 */
export function doubleSampled(coverage: number, ofRated: number, ofVisited: number): number {
  for (const share of [coverage, ofRated, ofVisited]) shareOf(share, 1)
  return coverage * ofRated + (1 - coverage) * ofVisited
}

/** Of a part of those who said nothing: how many there are, and what was said by those of them whom the lot fell on. */
export interface Stratum {
  silent: number
  hits: number
  n: number
}
/**
 * What the silent think by the parts they fall into, each weighing as much as there are silent in it: where few are drawn of many, and
 * many of few, the sample alone would tell of the few. `n` is how many drawn from all alike would tell as much. Parts of which nobody was
 * asked are left out; null where nobody was.
 */
export function stratified(parts: readonly Stratum[]): { share: number; n: number } | null {
  const asked = parts.filter(({ n }) => n > 0)
  const silent = asked.reduce((sum, part) => sum + part.silent, 0)
  if (silent <= 0) return null
  let [share, spread] = [0, 0]
  for (const part of asked) {
    const weight = part.silent / silent
    share += weight * shareOf(part.hits, part.n)!
    spread += weight ** 2 / part.n
  }
  return { share: Math.min(1, share), n: 1 / spread }
}
