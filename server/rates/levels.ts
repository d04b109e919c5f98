import type { ComparedLevel } from '@shared/rates/comparison.views'
import type { Counts } from './counts'
import { shrunkLevel } from './fair-comparison'
import { showingOf } from './proportion'
import { whole } from './rates-of-counts'

const given = ({ level1, level2, level3, level4, level5 }: Counts) => ({
  n: whole(level1 + level2 + level3 + level4 + level5),
  sum: whole(level1 + 2 * level2 + 3 * level3 + 4 * level4 + 5 * level5),
})
/** The middle one, of an even number the mean of the two in the middle. */
function middleOf(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const at = (place: number) => sorted[place]!
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2
}

/**
 * The mean of the levels that residents gave each of them, and the same drawn towards that of all together, by as many as are typical of
 * one. Null where too few gave one: these move nobody else either.
 */
export function levelsOf(all: readonly Counts[]): (ComparedLevel | null)[] {
  const lines = all.map(given)
  const shown = lines.filter(({ n }) => showingOf(n) !== 'hidden')
  if (shown.length === 0) return all.map(() => null)
  const [sum, n] = shown.reduce(([sum, n], one) => [sum + one.sum, n + one.n], [0, 0])
  const typical = middleOf(shown.map(one => one.n))
  return lines.map(one =>
    showingOf(one.n) === 'hidden' ? null : { mean: one.sum / one.n, shrunk: shrunkLevel(one.sum, one.n, sum / n, typical) },
  )
}
