import type { Words } from '../kit/words'

/** Both ends of a range, 0 to 1. */
export interface Range {
  low: number
  high: number
}
/** How much a figure of so many matters may say: nothing, a range, or enough to stand beside another. */
export type Showing = 'hidden' | 'unranked' | 'comparable'
/** A share of `n` matters, 0 to 1, with the range in which it lies 19 times of 20; both null where `n` is too small to be shown. */
export interface Rate {
  n: number
  showing: Showing
  share: number | null
  range: Range | null
}

/** By the resident's word, of those who gave one; `bounds` are where it would lie whatever the others think, and null where few spoke. */
export interface Resolution extends Rate {
  bounds: Range | null
}
/** Of those who gave a level: fairly content and more; `strict`: satisfied and more; `index`: the mean level, 0 to 100. Null where few did. */
export interface Satisfaction extends Rate {
  strict: number | null
  index: number | null
}
/** Of `n` matters that were said to be done those of which the resident said something; both null where `n` is too small. */
export interface Coverage {
  n: number
  rated: number | null
  share: number | null
  /** So few spoke that what they say is for reference only. */
  forReference: boolean
}
export interface UnitRates {
  unitId: string
  name: Words
  /** Of what it held: done or handed on within its own time. */
  ownTime: Rate
  /** How many of its rated matters were left out. */
  excluded: number
}
/** Of `of` matters whose date fell due those that somebody outside the unit left out of all rates; `share` is null where there are none. */
export interface Exclusions {
  n: number
  of: number
  share: number | null
}
/** Of the matters whose limit fell due in a month, done or not, up to the last day that is over. */
export interface Rates {
  month: string
  /** The last day that counts; null where the month has none yet. */
  until: string | null
  /** Matters that are part of no rate: withdrawn, declined, merged, on the long list. */
  setAside: number
  exclusions: Exclusions
  response: Rate
  /** By the first date, whatever was granted later. */
  timeliness: Rate
  /** By the date with what was granted: of the matters whose date, so moved, fell due. */
  extended: Rate
  resolution: Resolution
  firstTime: Rate
  /** Of what was said to be fixed sixty days before a day of the month: what did not come back. */
  durable: Rate
  satisfaction: Satisfaction
  coverage: Coverage
  /** How often five or more gave the highest level within ten minutes, of what one person said to be done: to be looked into, part of no rate. */
  bursts: number
  /** In the order in which they were set up; no rank. */
  units: UnitRates[]
}

/** What everybody may know of a month: how many came, and of the matters whose date fell due what became of them. No unit, no rank. */
export interface BoardFigures {
  month: string
  /** The last day that counts; null where the month has none yet. */
  until: string | null
  /** Sent in that month; null where they are so few that one could tell whose they are. */
  received: number | null
  timeliness: Rate
  resolution: Resolution
  /** Of what was said to be fixed sixty days before a day of the month: what did not come back. */
  durable: Rate
  coverage: Coverage
  setAside: number
  exclusions: Exclusions
  /** On the public long list now. */
  onList: number
}

/** What was filed in a field of the responsibility list lately, and how its matters were done. */
export interface FieldRates {
  days: number
  /** Filed, without what is part of no rate; of those at work still. */
  n: number
  open: number
  /** Of those whose date is over: done by it. */
  inTime: Rate
  /** The same by who answers for it, most first; `unitId` is null where nobody was in charge. */
  units: { unitId: string | null; n: number; open: number; inTime: Rate }[]
}
