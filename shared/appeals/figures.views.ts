import type { Words } from '../kit/words'
import type { RoleName } from '../people/people.views'
import type { AppealStatus } from './appeal.workflow'

/** Who reads the figures of a community. */
export const figureReaders = ['dispatcher', 'supervisor', 'auditor', 'admin'] as const satisfies readonly RoleName[]

/** Below it a figure would say more of single matters than of the work. */
export const smallSample = 5

/** The middle of `n` spans of working time, in minutes, and the one that nine in ten do not go beyond; null where there are fewer than `smallSample`. */
export interface Median {
  n: number
  minutes: number | null
  p90: number | null
}
/** How often it was not clear whose a matter is, or it was not solved at once; told of nobody, and part of no rate. */
export interface Detours {
  /** Given to a unit by the desk. */
  given: number
  /** Passed on to another unit or person. */
  transfers: number
  /** Given back to the desk. */
  returns: number
  /** Said to be done; opened again. */
  done: number
  reopened: number
}
export interface GroupFigures {
  key: string
  name: Words
  filed: number
  handling: Median
}
/** One month of a community. Each figure counts what happened in that month, whenever the matter was filed. */
export interface Figures {
  month: string
  /** The moment up to which it is counted. */
  at: string
  filed: number
  /** Of those filed in the month, as they stand now; states without any are left out. */
  byStatus: { status: AppealStatus; count: number }[]
  /** The classes of categories in which anything was filed or done. */
  byGroup: GroupFigures[]
  /** From filing to the first answer by a person, for those first answered in the month. */
  response: Median
  /** From filing to the last word that it is done, without the time that waited for an answer, for those done in the month. */
  handling: Median
  detours: Detours
}
