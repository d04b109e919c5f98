import { priorities, type Priority } from '../appeals/appeal.limits'

/** In how many working days a kind of matter is accepted, first answered and done; the last by priority. */
export interface Terms {
  accept: number
  respond: number
  handle: Record<Priority, number>
}
export const priorityNames = Object.keys(priorities) as Priority[]

/** Where a community decided nothing. */
export const usualTerms: Terms = {
  accept: 1,
  respond: 1,
  handle: Object.fromEntries(priorityNames.map(name => [name, priorities[name].days])) as Record<Priority, number>,
}

/** The fewest and the most working days that a community may set. */
export const termBounds = {
  accept: [1, 3],
  respond: [1, 3],
  handle: { p0: [1, 2], p1: [1, 3], p2: [1, 7], p3: [2, 15], p4: [5, 30] },
} as const satisfies { accept: Bounds; respond: Bounds; handle: Record<Priority, Bounds> }
export type Bounds = readonly [least: number, most: number]

export const termLimits = {
  /** The sentence that says where to turn instead, and the reason. */
  where: 100,
  reason: 100,
  /** How far ahead it may begin, in days. */
  aheadDays: 365,
  /** Decisions on one category that are shown. */
  history: 20,
} as const
