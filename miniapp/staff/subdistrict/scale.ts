import type { ComparedLine } from '@shared/rates/comparison.views'

export interface Scale {
  /** Where a share (0 to 1) lies, in percent of the width. */
  at(share: number): number
  marks: number[]
}

/** From the tenth below the lowest range up to 100 %, with a mark at each tenth, or each second one where they are many. */
export function scaleOf(lines: readonly Pick<ComparedLine, 'rate'>[]): Scale {
  const lows = lines.flatMap(({ rate }) => rate.range?.low ?? [])
  const tenths = Math.min(9, ...lows.map(low => Math.floor(low * 10)))
  const step = tenths < 5 ? 2 : 1
  const marks: number[] = []
  for (let mark = 10; mark >= tenths; mark -= step) marks.unshift(mark / 10)
  const from = tenths / 10
  return { at: share => Math.max(0, (100 * (share - from)) / (1 - from)), marks }
}
