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
