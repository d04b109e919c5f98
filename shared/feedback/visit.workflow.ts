import { words, type Words } from '../kit/words'

/**
 * Somebody who had no part in a matter rings or visits the person who was not content with it: first she is reached, then it is put right. A
 * state nobody can leave is final.
 */
export const visitStatuses = {
  open: words('待联系', 'To be reached'),
  contacted: words('待处理好', 'To be put right'),
  putRight: words('已处理好', 'Put right'),
  unreachable: words('没联系上', 'Not reached'),
  closed: words('已了结', 'Settled'),
  heard: words('已问到', 'Heard'),
} as const satisfies Record<string, Words>
export type VisitStatus = keyof typeof visitStatuses

/** Why there is one: two stars or fewer, somebody was asked for a good rating, or nothing was said and the lot fell on it. */
export const visitCauses = {
  poor: words('低分评价', 'Poor rating'),
  pressed: words('被要求打好评', 'Asked for a good rating'),
  sample: words('抽样回访', 'Drawn by lot'),
} as const satisfies Record<string, Words>
export type VisitCause = keyof typeof visitCauses

export const visitSteps = {
  /** She was not reached this time. */
  miss: { from: ['open'], to: 'open' },
  contact: { from: ['open'], to: 'contacted' },
  putRight: { from: ['contacted'], to: 'putRight' },
  /** Nothing more is to be done, for a reason that she reads. */
  close: { from: ['contacted'], to: 'closed' },
  /** After so many tries that nobody could say it was not tried. */
  giveUp: { from: ['open'], to: 'unreachable' },
  /** Drawn by lot she was asked what those who rate say by themselves. */
  hear: { from: ['open'], to: 'heard' },
} as const satisfies Record<string, { from: readonly VisitStatus[]; to: VisitStatus }>
export type VisitStep = keyof typeof visitSteps
/** What else its history tells: that it began, and that the clock found it late. */
export type VisitEventStep = VisitStep | 'open' | 'soon' | 'overdue'

export const runningVisits = ['open', 'contacted'] as const satisfies VisitStatus[]
export const isRunning = (status: VisitStatus) => (runningVisits as readonly VisitStatus[]).includes(status)

/** Where a step leads from here; null where it is not open. */
export const nextVisit = (status: VisitStatus, step: VisitStep): VisitStatus | null =>
  (visitSteps[step].from as readonly VisitStatus[]).includes(status) ? visitSteps[step].to : null

/** How she was reached. What was sent to her inbox reaches whoever left no number. */
export const visitWays = {
  phone: words('电话', 'By phone'),
  door: words('上门', 'At the door'),
  message: words('站内消息', 'By message'),
} as const satisfies Record<string, Words>
export type VisitWay = keyof typeof visitWays
