import type { Words } from '../kit/words'
import type { AppealStatus } from './appeal.workflow'

/** By whose word two matters are the same come back: found by category and place, said by its holder, or by the desk. */
export type RecurrenceBy = 'rule' | 'holder' | 'desk'

/** The matter that was said to be fixed before. */
export interface EarlierView {
  /** Null where the viewer may not open it. */
  id: string | null
  number: string
  unit: Words | null
  /** Null while it is at work again. */
  fixedAt: string | null
  /** Staff only: what was written when it was fixed. */
  result: string | null
}
/** What came back after this one was fixed. */
export interface LaterView {
  id: string
  number: string
  status: AppealStatus
  filedAt: string
}
export interface RecurrenceView {
  /** Which time it is at its place; 1 where it stands by itself. */
  count: number
  by: RecurrenceBy
  /** Holders and staff see it also where somebody said that it is not the same. */
  earlier: EarlierView | null
  /** Those that the viewer may open, the newest first. */
  later: LaterView[]
}
/** What a matter's own page says of it. */
export interface Recurring {
  /** What was fixed before and what came back after; null where neither. */
  recurrence: RecurrenceView | null
}
/** What a line of the desk says of it. */
export interface Repeated {
  /** Which time it is at its place within sixty days after it was fixed; 1 for most. */
  timesHere: number
}
