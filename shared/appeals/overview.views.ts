import type { Words } from '../kit/words'
import type { LedgerFilter } from './ledger.inputs'

/** What somebody may have to ask after, what hurts a resident most first. The first that there is any of makes the headline. */
export const concernNames = [
  ...(['overdue', 'urged', 'promiseBroken', 'toRule', 'redoing', 'givenBack'] as const),
  ...(['unclaimed', 'toReview', 'dueToday', 'toAccept'] as const),
] as const
export type Concern = (typeof concernNames)[number]

/** So many weeks are looked back on, the one that goes on included. */
export const overviewWeeks = 12

/** How many matters; `opens` is the filter under which the ledger lists them: as many lines as are counted here. */
export interface Count {
  count: number
  opens: LedgerFilter
}
/** So many of so many; `hits` and `share` (0 to 1) are null where `of` is fewer than `smallSample`. */
export interface Part {
  hits: Count | null
  of: Count
  share: number | null
}
/** The middle and the ninth tenth of the hours that `of` matters took; null where they are fewer than `smallSample`. */
export interface Hours {
  of: Count
  median: number | null
  p90: number | null
}
export interface OverviewWeek {
  /** A Monday, and a Sunday or today. */
  from: string
  to: string
  filed: Count
  done: Count
  /** Open past their date when the week ended. */
  late: Count
}
/** A grid, or a class of categories. */
export interface OverviewLine {
  key: string
  name: Words
  filed: Count
  done: Count
  open: Count
  overdue: Count
}
export interface Overview {
  at: string
  from: string
  to: string
  /** The concern that comes first; else `calm` where nothing has to be asked after, `quiet` where there is nothing at all. */
  headline: { about: Concern | 'calm' | 'quiet'; count: number }
  open: Count
  concerns: { about: Concern; found: Count }[]
  weeks: OverviewWeek[]
  /** In their order; no rank. */
  grids: OverviewLine[]
  /** The most filed first. */
  classes: OverviewLine[]
  /** Of those done: by their date; opened again before; of which the resident said something. */
  kept: Part
  redone: Part
  spoken: Part
  /** By the clock on the wall, from filing: to the first answer, of those filed; until done, of those done. */
  response: Hours
  handling: Hours
}
