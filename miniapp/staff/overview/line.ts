/** A line of Views: what of a full-size View is left when it is cut along these points (0 at the bottom, 1 at the top), `half` px on both sides. */
export function lineThrough(shares: readonly number[], half: number): string {
  const last = Math.max(1, shares.length - 1)
  const at = (n: number, side: '-' | '+') =>
    `${((100 * n) / last).toFixed(2)}% calc(${(100 - 100 * shares[n]!).toFixed(2)}% ${side} ${half}px)`
  const points = shares.map((_, n) => n)
  return `polygon(${[...points.map(n => at(n, '-')), ...[...points].reverse().map(n => at(n, '+'))].join(', ')})`
}

const steps = [1, 2, 5]
/** Up to where a scale from 0 goes that holds `most`, and its marks: about four, at round numbers. */
export function scaleTo(most: number): { top: number; marks: number[] } {
  for (let power = 1; ; power *= 10)
    for (const step of steps) {
      const n = Math.ceil(Math.max(1, most) / (step * power))
      if (n <= 4) return { top: n * step * power, marks: Array.from({ length: n + 1 }, (_, i) => i * step * power) }
    }
}

const gap = 0.11
/** Where the names at the ends of lines stand, so that none covers another. */
export function endsApart(ends: readonly number[]): number[] {
  const order = ends.map((_, n) => n).sort((one, other) => ends[one]! - ends[other]!)
  const placed = [...ends]
  for (const [i, n] of order.entries()) if (i > 0) placed[n] = Math.max(placed[n]!, placed[order[i - 1]!]! + gap)
  return placed
}
