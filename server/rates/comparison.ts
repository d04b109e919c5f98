import type { ComparedLine, Measure } from '@shared/rates/comparison.views'
import type { CompareRates } from '@shared/rates/comparison.inputs'
import type { Counts } from './counts'
import { caseMix, shrunk } from './fair-comparison'
import { bandOf, rateOf, shareOf } from './proportion'
import { coverageIn, exclusionsOf, spokeOf, whole } from './rates-of-counts'
import { sumOf } from './sum-cells'

/** Hits of so many. */
interface Hits {
  hits: number
  n: number
}
type HitsOf = (counts: Counts) => Hits
const byMeasure: Record<Measure, HitsOf> = {
  response: ({ answered, answerable }) => ({ hits: answered, n: answerable }),
  timeliness: ({ inTime, due }) => ({ hits: inTime, n: due }),
  resolution: counts => ({ hits: whole(counts.saidYes + counts.saidPartly / 2), n: spokeOf(counts) }),
  firstTime: ({ firstTime, resolved }) => ({ hits: firstTime, n: resolved }),
  satisfaction: ({ level1, level2, level3, level4, level5 }) => ({
    hits: whole(level3 + level4 + level5),
    n: whole(level1 + level2 + level3 + level4 + level5),
  }),
}
/** Of what is counted by that measure; a unit answers for its own time only. */
export const hitsBy = (measure: Measure, by: CompareRates['by']): HitsOf =>
  measure === 'timeliness' && by === 'units' ? ({ heldInTime, held }) => ({ hits: heldInTime, n: held }) : byMeasure[measure]

/** What one of those who are compared did, by category. */
export type Mix = ReadonlyMap<string, Counts>
export type Compared = Omit<ComparedLine, 'id' | 'name' | 'community' | 'sampled' | 'level'>

/**
 * Each beside what was to be expected of it: what all together reach with its kinds of matters (`E / n`). Whoever has fewer than five is
 * told of by number only, and is no part of what the others are measured by: or one could reckon back from them. The band compares the
 * range of what it reached with that expectation, which is the same as holding the adjusted share against the mean.
 */
export function compared(mixes: readonly Mix[], hitsOf: HitsOf): { mean: number | null; lines: Compared[] } {
  const all = mixes.map(mix => ({ mix, sum: sumOf([...mix.values()]) }))
  const shown = all.filter(({ sum }) => rateOf(...pair(hitsOf(sum))).showing !== 'hidden')
  const mean = shareOf(...pair(hitsOf(sumOf(shown.map(({ sum }) => sum)))))
  const ofCategory = new Map<string, number>()
  for (const category of new Set(shown.flatMap(({ mix }) => [...mix.keys()]))) {
    const share = shareOf(...pair(hitsOf(sumOf(shown.flatMap(({ mix }) => mix.get(category) ?? [])))))
    if (share !== null) ofCategory.set(category, share)
  }
  return { mean, lines: all.map(({ mix, sum }) => lineOf(mix, sum, hitsOf, mean, ofCategory)) }
}
const pair = ({ hits, n }: Hits): [number, number] => [hits, n]

function lineOf(mix: Mix, sum: Counts, hitsOf: HitsOf, mean: number | null, ofCategory: Map<string, number>): Compared {
  const { hits, n } = hitsOf(sum)
  const rate = rateOf(hits, n)
  const rest = { rate, coverage: coverageIn(sum), setAside: sum.setAside, exclusions: exclusionsOf(sum) }
  if (rate.showing === 'hidden' || mean === null) return { ...rest, shrunk: null, expected: null, adjusted: null, band: null }
  const categories = [...mix].flatMap(([category, counts]) => {
    const one = hitsOf(counts)
    return one.n > 0 ? [{ ...one, peers: ofCategory.get(category)! }] : []
  })
  const mixed = caseMix(categories, mean)
  const expected = (mixed?.expected ?? 0) / n
  const band = bandOf(hits, n, expected)
  return {
    ...{ ...rest, shrunk: shrunk(hits, n, mean), expected, band },
    adjusted: band === null || mixed === null ? null : mixed.adjusted,
  }
}
