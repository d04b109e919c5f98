import { smallSample } from '@shared/appeals/figures.views'
import type { LedgerFilter } from '@shared/appeals/ledger.inputs'
import type { Count, Hours, Part } from '@shared/appeals/overview.views'

/** `hits` of them, which the ledger finds under the same filter and `more`; of few it is not told how many. */
export function partOf(hits: number, of: Count, more: LedgerFilter): Part {
  if (of.count < smallSample) return { hits: null, of, share: null }
  return { hits: { count: hits, opens: { ...of.opens, ...more } }, of, share: hits / of.count }
}

/** Of spans in milliseconds the hours below which half of them lie, and nine tenths: each is the time that one of them took. */
export function hoursOf(spans: number[], opens: LedgerFilter): Hours {
  const of = { count: spans.length, opens }
  if (spans.length < smallSample) return { of, median: null, p90: null }
  const sorted = [...spans].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]! / 3_600_000
  return { of, median: at(0.5), p90: at(0.9) }
}
