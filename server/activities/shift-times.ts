import { activityLimits as limits } from '@shared/activities/activity.limits'
import type { When } from '@shared/activities/activity.views'
import type { ShiftState } from '@shared/activities/activity.workflow'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { atHour, dayAfter, dayOf, dayOfWeek } from '@shared/kit/workdays'
import { later, now } from '@server/kit/clock'
import type { Shift } from './shift.entity'

const minute = 60_000
const hour = 60 * minute

/** What the filters ask for, by the community's clock. */
export function timesOf(startsAt: Date, endsAt: Date) {
  const day = dayOf(startsAt)
  return {
    ...{ startsAt, endsAt, minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / minute) },
    weekend: [0, 6].includes(dayOfWeek(day)),
    evening: startsAt >= atHour(day, limits.eveningFrom),
  }
}

/** Until when `week` reaches: Sunday's midnight. */
export const endOf = (_when: When & 'week', at = now()) => atHour(dayAfter(dayOf(at), (7 - dayOfWeek(dayOf(at))) % 7), 24)

export const checkInFrom = ({ startsAt }: Pick<Shift, 'startsAt'>) => later(-limits.checkInBefore * minute, startsAt)
export const checkOutUntil = ({ endsAt }: Pick<Shift, 'endsAt'>) => later(limits.checkOutAfter * minute, endsAt)
/** Of the day after it began, as those say who were there; where it went on past that, of the next. */
export function morningAfter({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): Date {
  const morning = (after: Date) => atHour(dayAfter(dayOf(after)), feedbackLimits.remindHour)
  return morning(startsAt) > endsAt ? morning(startsAt) : morning(endsAt)
}
/** Cancelling is free until then: a day before, or up to the start of a shift that was moved. */
export const freeUntil = ({ startsAt, movedAt }: Pick<Shift, 'startsAt' | 'movedAt'>) =>
  movedAt ? startsAt : later(-limits.freeHours * hour, startsAt)

/** Until when a place is kept for whoever is asked now; null where the start is so near that nobody is asked. */
export function offerEnds(startsAt: Date, at = now()): Date | null {
  const left = startsAt.getTime() - at.getTime()
  if (left < limits.firstComeMinutes * minute) return null
  const ends = later((left < limits.freeHours * hour ? limits.offerHoursSoon : limits.offerHours) * hour, at)
  return ends < startsAt ? ends : startsAt
}

export function stateOf(shift: Pick<Shift, 'status' | 'startsAt' | 'endsAt'>, at = now()): ShiftState {
  if (shift.status !== 'open') return shift.status
  if (at < checkInFrom(shift)) return 'upcoming'
  if (at < shift.startsAt) return 'checkIn'
  if (at < shift.endsAt) return 'running'
  return at < checkOutUntil(shift) ? 'checkOut' : 'unsettled'
}
