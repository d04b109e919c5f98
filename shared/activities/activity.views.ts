import type { AreaView } from '../appeals/appeal.views'
import type { Words } from '../kit/words'
import type {
  ActivityKind,
  ActivityState,
  ActivityStep,
  AttendMethod,
  ShiftState,
  SignUpEventStep,
  SignUpStatus,
} from './activity.workflow'

export const activityParts = ['coming', 'past'] as const
export type ActivityPart = (typeof activityParts)[number]
/** In the community's own clock: until Sunday midnight · on Saturdays and Sundays. */
export const whens = ['week', 'weekend'] as const
export type When = (typeof whens)[number]
export const mineParts = ['coming', 'past'] as const
export type MinePart = (typeof mineParts)[number]
/** What is still to come · what is over and waits for its hours · the rest. */
export const deskParts = ['coming', 'toSettle', 'done'] as const
export type DeskPart = (typeof deskParts)[number]
export const ways = ['in', 'out'] as const
export type Way = (typeof ways)[number]

export interface Places {
  capacity: number
  /** Confirmed, and kept for somebody who is asked. */
  taken: number
  left: number
  waiting: number
}
export interface ShiftCard extends Places {
  id: string
  startsAt: string
  endsAt: string
  minutes: number
  state: ShiftState
  /** What the viewer is on this shift; null if she never signed up. */
  mine: SignUpStatus | null
}
export interface ActivityCard {
  id: string
  kind: ActivityKind
  title: string
  place: string
  area: AreaView
  state: ActivityState
  /** Of the shifts that are still to come, else of all. */
  startsAt: string
  endsAt: string
  places: Places
  shifts: ShiftCard[]
}

/** What somebody may do about her own sign-up. */
export type MyStep = 'accept' | 'decline' | 'cancel' | 'checkIn' | 'checkOut' | 'rate'
export interface MySignUp {
  id: string
  slotId: string
  role: string
  status: SignUpStatus
  /** Her turn on the waiting list, from 1. */
  position: number | null
  /** Until when a place is kept for her. */
  offerUntil: string | null
  /** Cancelling is free until then. */
  freeUntil: string
  checkedInAt: string | null
  checkedOutAt: string | null
  can: MyStep[]
}
/** A role in a shift. */
export interface SlotView extends Places {
  id: string
  roleId: string
  role: string
  minAge: number
  /** Whether the viewer may sign up: for a place, or to wait for one. Null: not now. */
  canSignUp: 'place' | 'wait' | null
}
/** Edit, cancel, hand over; the rest happens to its shifts. */
export type ActivityCan = Exclude<ActivityStep, 'settle'>
/** For whoever leads or runs it. */
export type ShiftCan = 'roster' | 'setCapacity' | 'showCode' | 'settle'
export interface ShiftView extends ShiftCard {
  slots: SlotView[]
  signUp: MySignUp | null
  checkInFrom: string
  checkOutUntil: string
  can: ShiftCan[]
}
export interface ActivityView {
  id: string
  communityId: string
  version: number
  kind: ActivityKind
  title: string
  text: string
  place: string
  bring: string
  area: AreaView
  state: ActivityState
  startsAt: string
  endsAt: string
  leader: { id: string; name: Words }
  phone: string
  danger: boolean
  risk: string | null
  insurance: { insurer: string; number: string; until: string } | null
  cancelReason: string | null
  publishedAt: string
  places: Places
  shifts: ShiftView[]
  /** Whether a name must be given to sign up, or signing in comes first (bodily danger). */
  asks: 'nothing' | 'nickname' | 'signIn'
  can: ActivityCan[]
}

export interface MySignUpCard {
  id: string
  activityId: string
  shiftId: string
  title: string
  place: string
  role: string
  startsAt: string
  endsAt: string
  state: ShiftState
  signUp: MySignUp
}
export interface DeskActivityCard extends ActivityCard {
  version: number
  leader: { id: string; name: Words }
  /** Whether the viewer leads it. */
  mine: boolean
  /** Shifts that are over and not settled. */
  toSettle: number
  can: ActivityCan[]
}
export interface LeaderView {
  id: string
  name: Words
}

export interface RosterLine {
  signUpId: string
  /** What she is called; seen by leader and organisers only. */
  name: string
  role: string
  status: 'confirmed' | 'offered' | 'waiting'
  position: number | null
  offerUntil: string | null
  checkedInAt: string | null
  checkedInBy: AttendMethod | null
  checkedOutAt: string | null
  checkedOutBy: AttendMethod | null
  /** Which taps are open to the leader now. */
  can: Way[]
}
export interface Roster {
  activityId: string
  shiftId: string
  title: string
  startsAt: string
  endsAt: string
  state: ShiftState
  confirmed: number
  present: number
  lines: RosterLine[]
}
/** One thing that happened to somebody's sign-up on a shift. */
export interface SignUpEventView {
  id: string
  name: string
  role: string
  step: SignUpEventStep
  at: string
}
/** What the leader's screen shows; asked for again at `nextAt`. */
export interface CheckInCode {
  shiftId: string
  /** To be drawn as a picture: beside it nothing is in there. */
  code: string
  digits: string
  /** When the screen must ask for the next one. */
  nextAt: string
  /** The server's time, for the countdown. */
  at: string
}
export interface Attended {
  shiftId: string
  title: string
  checkedInAt: string
  checkedOutAt: string | null
}
