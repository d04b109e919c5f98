import type { Words } from '../kit/words'

export const activityKinds = {
  green: { zh: '清洁绿化', en: 'Green care' },
  elderly: { zh: '陪伴长者', en: 'Elder care' },
  children: { zh: '亲子成长', en: 'Children' },
  safety: { zh: '平安巡查', en: 'Safety walk' },
  culture: { zh: '文体书香', en: 'Culture' },
  repair: { zh: '便民维修', en: 'Repairs' },
  teaching: { zh: '教一教', en: 'Teaching' },
  event: { zh: '活动支援', en: 'Event help' },
} as const satisfies Record<string, Words>
export type ActivityKind = keyof typeof activityKinds

/** What is kept of an activity. */
export const activityStatus = {
  published: { zh: '已发布', en: 'Published' },
  settled: { zh: '已结算', en: 'Settled' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Words>
export type ActivityStatus = keyof typeof activityStatus

/** Steps of an activity; `settle` is taken with its last shift. */
export const activitySteps = {
  edit: { published: 'published' },
  cancel: { published: 'cancelled' },
  handOver: { published: 'published' },
  settle: { published: 'settled' },
} as const satisfies Record<string, Partial<Record<ActivityStatus, ActivityStatus>>>
export type ActivityStep = keyof typeof activitySteps
/** Where `step` leads; null if it is not open there. */
export const nextActivityStatus = (status: ActivityStatus, step: ActivityStep): ActivityStatus | null =>
  (activitySteps[step] as Partial<Record<ActivityStatus, ActivityStatus>>)[status] ?? null

/** What everybody reads of an activity now: computed from its status, its places and the clock. */
export const activityStates = {
  open: { zh: '招募中', en: 'Open' },
  full: { zh: '已满', en: 'Full' },
  running: { zh: '进行中', en: 'Running' },
  finished: { zh: '已结束', en: 'Finished' },
  settled: { zh: '已结算', en: 'Settled' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Words>
export type ActivityState = keyof typeof activityStates

/** The same of a shift. */
export const shiftStates = {
  upcoming: { zh: '未开始', en: 'Upcoming' },
  checkIn: { zh: '签到中', en: 'Check-in' },
  running: { zh: '进行中', en: 'Running' },
  checkOut: { zh: '签退中', en: 'Check-out' },
  unsettled: { zh: '待结算', en: 'To settle' },
  settled: { zh: '已结算', en: 'Settled' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Words>
export type ShiftState = keyof typeof shiftStates

export const signUpStatus = {
  confirmed: { zh: '已报名', en: 'Signed up' },
  waiting: { zh: '候补中', en: 'Waiting' },
  offered: { zh: '有名额了', en: 'Place offered' },
  declined: { zh: '已让给下一位', en: 'Passed on' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  cancelledLate: { zh: '临时取消', en: 'Late cancel' },
  calledOff: { zh: '活动取消', en: 'Called off' },
} as const satisfies Record<string, Words>
export type SignUpStatus = keyof typeof signUpStatus

type Moves = Partial<Record<SignUpStatus, SignUpStatus>>
const whoLeft = <To extends SignUpStatus>(to: To) => ({ declined: to, cancelled: to, cancelledLate: to }) as const
/** Steps of one person's sign-up. Coming back after having left begins at the end of the list. */
export const signUpSteps = {
  comeBack: whoLeft('confirmed'),
  queueAgain: whoLeft('waiting'),
  /** A place came free: the first who waits is asked. */
  offer: { waiting: 'offered' },
  /** Nobody answered in time: she waits on, and the next is asked. */
  lapse: { offered: 'waiting' },
  /** Takes the offer; shortly before the start, or once she let one pass, whatever place is free. */
  accept: { offered: 'confirmed', waiting: 'confirmed' },
  decline: { offered: 'declined' },
  cancel: { confirmed: 'cancelled', offered: 'cancelled', waiting: 'cancelled' },
  cancelLate: { confirmed: 'cancelledLate' },
  callOff: { confirmed: 'calledOff', offered: 'calledOff', waiting: 'calledOff' },
} as const satisfies Record<string, Moves>
export type SignUpStep = keyof typeof signUpSteps
/** Where `step` leads; null if it is not open there. */
export const nextSignUpStatus = (status: SignUpStatus, step: SignUpStep): SignUpStatus | null =>
  (signUpSteps[step] as Moves)[status] ?? null
/** What a shift's history says of one sign-up; the step says who took it: she herself, the list, or whoever called it off. */
export const signUpEvents = {
  signUp: { zh: '报上了', en: 'Signed up' },
  queue: { zh: '排上候补', en: 'Joined the list' },
  comeBack: { zh: '又报上了', en: 'Signed up again' },
  queueAgain: { zh: '又排上候补', en: 'Joined the list again' },
  offer: { zh: '轮到，名额留给本人', en: 'Asked; a place is kept' },
  lapse: { zh: '过时没确认，问下一位', en: 'Not confirmed; the next is asked' },
  accept: { zh: '接下名额', en: 'Took the place' },
  decline: { zh: '让给下一位', en: 'Passed it on' },
  cancel: { zh: '取消了', en: 'Cancelled' },
  cancelLate: { zh: '临时取消', en: 'Cancelled late' },
  callOff: { zh: '活动取消', en: 'Called off' },
} as const satisfies Record<SignUpStep | 'signUp' | 'queue', Words>
export type SignUpEventStep = keyof typeof signUpEvents
/** Those who hold a place. */
export const holding = ['confirmed', 'offered'] as const satisfies SignUpStatus[]

export const attendMethods = {
  scan: { zh: '扫码', en: 'Scan' },
  digits: { zh: '口令', en: 'Code' },
  roster: { zh: '带队点名', en: 'Roll call' },
} as const satisfies Record<string, Words>
export type AttendMethod = keyof typeof attendMethods
