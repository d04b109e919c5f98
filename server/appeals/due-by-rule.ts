import { calendar } from '@config/calendar'
import type { Priority } from '@shared/appeals/appeal.limits'
import { addWorkMinutes, dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'

/**
 * The date that a priority sets for a matter accepted already: its working days from the acceptance, and the working time that questions
 * held the clock; nobody is late by it before the end of the next working day, and a stricter one never gives more time.
 */
export function dueByRule({ clockFrom, dueAt, dueRule, limits, priority: present }: Appeal, priority: Priority): Date {
  if (priority === present) return dueAt
  const paused = workMinutesBetween(calendar, dueAfter(calendar, clockFrom, dueRule.days), dueAt)
  const by = addWorkMinutes(calendar, dueAfter(calendar, clockFrom, limits.handle[priority]), paused)
  const least = Math.max(by.getTime(), dueAfter(calendar, now(), 1).getTime())
  return new Date(limits.handle[priority] < dueRule.days ? Math.min(least, dueAt.getTime()) : least)
}
