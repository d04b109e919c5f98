import type { ShiftState } from '../activities/activity.workflow'
import type { Words } from '../kit/words'

export const hourSources = {
  scan: { zh: '扫码签到', en: 'Scan' },
  roster: { zh: '带队点名', en: 'Roll call' },
  leader: { zh: '带队确认', en: 'By the leader' },
  correction: { zh: '更正', en: 'Correction' },
  reversal: { zh: '冲正', en: 'Reversal' },
} as const satisfies Record<string, Words>
export type HourSource = keyof typeof hourSources

export interface WrongHourView {
  id: string
  text: string
  minutes: number
  status: 'open' | 'upheld' | 'rejected'
  answer: string | null
  askedAt: string
  answerBy: string
}
/** One entry as it counts now; those that were reversed are kept and not shown here. */
export interface HourView {
  id: string
  activityId: string
  shiftId: string
  title: string
  startsAt: string
  endsAt: string
  minutes: number
  source: HourSource
  /** Why it is not what the clock says. */
  reason: string | null
  at: string
  wrong: WrongHourView | null
  /** Until when she may say that it is wrong. */
  wrongUntil: string
  can: 'sayWrong'[]
}
export interface HourSum {
  /** The sum of all entries. */
  minutes: number
  thisYear: number
  /** Shifts with something credited. */
  times: number
}

/** Why somebody's minutes do not count by themselves. */
export const exceptions = {
  noOut: { zh: '没有签退', en: 'No check-out' },
  short: { zh: '在场不满 60%', en: 'There under 60 %' },
} as const satisfies Record<string, Words>
export type Exception = keyof typeof exceptions
export interface SettlementLine {
  signUpId: string
  name: string
  role: string
  checkedInAt: string | null
  checkedOutAt: string | null
  /** Of the planned time, whole per cent. */
  present: number
  /** What would count: by itself, or if the leader says so. */
  minutes: number
  exception: Exception | null
  /** After the settlement: what was credited. */
  credited: number | null
  reason: string | null
}
export interface Settlement {
  activityId: string
  shiftId: string
  title: string
  startsAt: string
  endsAt: string
  state: ShiftState
  /** Exceptions first, then those who were there, then those who were not. */
  lines: SettlementLine[]
  /** Counts: by themselves · to be decided · not there. */
  direct: number
  toDecide: number
  absent: number
  can: 'settle'[]
}
export interface WrongHourCard extends WrongHourView {
  entryId: string
  activityId: string
  shiftId: string
  title: string
  name: string
  startsAt: string
  endsAt: string
  credited: number
  shiftMinutes: number
  /** Whether the viewer runs the activity, and nobody has answered. */
  can: 'answer'[]
}
