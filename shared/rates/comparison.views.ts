import type { Words } from '../kit/words'
import type { Coverage, Exclusions, Range, Rate } from './rates.views'

/** What may be held beside one another; each is a share of matters. */
export const measureNames = ['response', 'timeliness', 'resolution', 'firstTime', 'satisfaction'] as const
export type Measure = (typeof measureNames)[number]

/** How a figure stands to what was to be expected: its whole range lies above it, around it, or below it. */
export type Band = 'better' | 'noDifference' | 'toImprove'

/** What is estimated of all, those included who said nothing: from what those said whom the lot fell on. */
export interface Sampled {
  /** So many were asked, and what they said. */
  visited: number
  ofVisited: number
  share: number
  range: Range
}
/** The mean of the levels, 1 to 5, that residents gave; and drawn towards that of all, the more the fewer they are. */
export interface ComparedLevel {
  mean: number
  shrunk: number
}
/** A community, or a unit of one. */
export interface ComparedLine {
  id: string
  name: Words
  /** Of a unit: where it is. */
  community: Words | null
  rate: Rate
  /** Drawn towards the mean, the more the fewer matters there are; null where the rate is hidden. */
  shrunk: number | null
  /** What all together would have reached with the same kinds of matters; null where the rate is hidden. */
  expected: number | null
  /** As if it had the kinds of matters that all have; null where there are too few to compare. */
  adjusted: number | null
  /** Null where there are too few to compare. */
  band: Band | null
  coverage: Coverage
  /** Null where few were asked, and where no resident’s word is measured. */
  sampled: Sampled | null
  /** Null where few gave one, and where something else is measured. */
  level: ComparedLevel | null
  setAside: number
  exclusions: Exclusions
}
/** The matters of a subdistrict's communities whose limits fell due in a month, by one measure. */
export interface Comparison {
  subdistrict: { id: string; name: Words }
  month: string
  /** The last day that counts; null where the month has none yet. */
  until: string | null
  /** Of all lines whose rate is shown together; null where none is. */
  mean: number | null
  /** By name; no rank. */
  lines: ComparedLine[]
}
