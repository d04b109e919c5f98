import { atHour } from '@shared/kit/workdays'

export interface Span {
  from: Date
  /** The last millisecond that belongs to it. */
  to: Date
}
/** A month of the community's calendar, `2026-11`. */
export function monthSpan(month: string): Span {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return { from: atHour(`${month}-01`, 0), to: new Date(atHour(`${next}-01`, 0).getTime() - 1) }
}
