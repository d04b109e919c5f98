import type { ClockView, Light } from '@shared/appeals/appeal.views'
import { isActive, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { addWorkMinutes, dayOf, workdaysBetween, workMinutesBetween, type Calendar } from '@shared/kit/workdays'

/** What of a matter its clock is read from. */
export interface Clocked {
  status: AppealStatus
  clockFor: ClockView['until']
  clockFrom: Date
  dueAt: Date
  askedAt: Date | null
  resolvedAt: Date | null
  mergedAt: Date | null
}
/** Filled vermilion from three times the allowance on. */
export const longOverdue = 3
export const soon = 0.25

/** The clock at a moment; null where the matter was declined or withdrawn, or has a date of review instead. A paused or stopped clock shows the moment it stood still. */
export function clockView(calendar: Calendar, matter: Clocked, now: Date): ClockView | null {
  const { status, clockFor, clockFrom, dueAt, askedAt, resolvedAt, mergedAt } = matter
  if (status === 'declined' || status === 'withdrawn' || status === 'on_list') return null
  const stopped = !isActive(status)
  const at = (stopped ? (resolvedAt ?? mergedAt) : status === 'need_info' ? askedAt : null) ?? now
  const days = Math.max(1, workdaysBetween(calendar, clockFrom, dueAt))
  const overdue = at > dueAt
  // Ticks before today's: today's own is over only when the matter is overdue.
  const begun = workdaysBetween(calendar, clockFrom, at)
  const worksToday = begun > 0 && calendar.isWorkday(dayOf(at))
  const past = overdue ? days : Math.min(days - 1, begun - (worksToday ? 1 : 0))
  return {
    until: clockFor,
    light: stopped ? 'stopped' : status === 'need_info' ? 'paused' : light(calendar, clockFrom, dueAt, at),
    startedAt: clockFrom.toISOString(),
    dueAt: dueAt.toISOString(),
    days,
    past,
    left: overdue ? 0 : days - past,
    overdueBy: overdue ? Math.max(1, workdaysBetween(calendar, dueAt, at)) : 0,
  }
}

function light(calendar: Calendar, from: Date, dueAt: Date, at: Date): Light {
  const allowed = workMinutesBetween(calendar, from, dueAt)
  if (at > dueAt) return workMinutesBetween(calendar, from, at) >= longOverdue * allowed ? 'filled' : 'vermilion'
  return dayOf(at) === dayOf(dueAt) || workMinutesBetween(calendar, at, dueAt) <= soon * allowed ? 'amber' : 'green'
}

/** Working days of a redo: half of what was allowed first, at least one. */
export const redoDays = (days: number) => Math.max(1, Math.floor(days / 2))

/** The date moved by the working time that passed while the clock stood still. */
export const movedDue = (calendar: Calendar, dueAt: Date, pausedAt: Date, now: Date) =>
  addWorkMinutes(calendar, dueAt, workMinutesBetween(calendar, pausedAt, now))
