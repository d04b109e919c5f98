import type { Measure, Sampled } from '@shared/rates/comparison.views'
import { smallSample } from '@shared/appeals/figures.views'
import type { Counts } from './counts'
import { wilson } from './proportion'
import { spokeOf, whole } from './rates-of-counts'
import { coverageOf, doubleSampled, stratified } from './satisfaction'
import { sumOf } from './sum-cells'

const content: Partial<Record<Measure, (counts: Counts) => number>> = {
  resolution: ({ visitedSolved }) => whole(visitedSolved),
  satisfaction: ({ visitedContent }) => visitedContent,
}

/**
 * A* of what residents say: those who rated with those whom the lot fell on, for all who did not; by units, since the lot was drawn in
 * each. Its range is that of the sample alone: whoever rated was counted, not drawn. Null for what needs no resident's word, and where
 * fewer than five were asked or the share of those who rated, `ofRated`, is not shown.
 */
export function sampledOf(units: readonly Counts[], measure: Measure, ofRated: number | null): Sampled | null {
  const hitsOf = content[measure]
  const sum = sumOf([...units])
  if (!hitsOf || ofRated === null || sum.visited < smallSample) return null
  const parts = units.map(one => ({ silent: one.resolved - spokeOf(one), hits: hitsOf(one), n: one.visited }))
  const visited = stratified(parts)
  const coverage = coverageOf(spokeOf(sum), sum.resolved)
  if (visited === null || coverage === null) return null
  const { low, high } = wilson(visited.share * visited.n, visited.n)
  const [share, least, most] = [visited.share, low, high].map(one => doubleSampled(coverage, ofRated, one)) as [
    number,
    number,
    number,
  ]
  return { visited: sum.visited, ofVisited: visited.share, share, range: { low: least, high: most } }
}
