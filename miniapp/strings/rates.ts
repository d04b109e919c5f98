import { smallSample } from '@shared/appeals/figures.views'
import type { Range, Rate } from '@shared/rates/rates.views'
import { figuresText as text } from './figures'
import type { Speaking } from './text'

export const percent = (share: number) => Math.round(share * 100)
export const rangeOf = ({ low, high }: Range) => ({ low: percent(low), high: percent(high) })
export const valueOf = (share: number | null, { t }: Speaking) => (share === null ? t(text.unreckoned) : `${percent(share)}%`)

/** What a rate counts, in which range it lies, and how little that says where there are few. */
export function noteOf(
  counts: string,
  { showing, range }: Rate,
  { t, sentences }: Speaking,
  ...more: (string | false)[]
): string {
  const how =
    showing === 'hidden'
      ? [t(text.few, { least: smallSample })]
      : [range && t(text.range, rangeOf(range)), ...more, showing === 'unranked' && t(text.rough)]
  return sentences(counts, ...how)
}
