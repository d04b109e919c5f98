import type { Range } from '@shared/rates/rates.views'
import { shareOf } from './proportion'

/** What residents said of the matters that were said to be done; whoever said nothing is none of the three. */
export interface Verdicts {
  yes: number
  partly: number
  no: number
}

/** By the residents' word, of those who gave one: S = (Y + ½P) / (Y + P + N), 0 to 1; null where nobody did. */
export const resolutionOf = ({ yes, partly, no }: Verdicts) => shareOf(yes + partly / 2, yes + partly + no)

/**
 * Between which S would lie whatever those think who said nothing, over all `resolved` matters: from Y / K, as if none of them were content
 * and half a solution were none, to (K − N) / K. Null where nothing is resolved. Refuses, by throwing, more verdicts than matters.
 */
export function resolutionBounds({ yes, partly, no }: Verdicts, resolved: number): Range | null {
  shareOf(yes + partly + no, resolved)
  const low = shareOf(yes, resolved)
  return low === null ? null : { low, high: shareOf(resolved - no, resolved)! }
}

/** First-time resolution F: of `resolved` matters those never opened again; null where there are none. */
export const firstTimeOf = (neverReopened: number, resolved: number) => shareOf(neverReopened, resolved)

/** Durable resolution D = 1 − recurred / fixed: what did not come back within 60 days; null where nothing was fixed. */
export function durableOf(recurred: number, fixed: number): number | null {
  const share = shareOf(recurred, fixed)
  return share === null ? null : 1 - share
}
