import type { Priority } from '@shared/appeals/appeal.limits'
import { addWorkMinutes, dueAfter, workMinutesBetween } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { calendarBy, calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'

/**
 * The date that a priority sets for a matter accepted already: its working days from the acceptance, and the working time that questions
 * held the clock; nobody is late by it before the end of the next working day, and a stricter one never gives more time.
 */
export function dueByRule(appeal: Appeal, priority: Priority): Date {
  const { clockFrom, dueAt, dueRule, limits, priority: present } = appeal
  if (priority === present) return dueAt
  const calendar = calendarOf(appeal.communityId)
  // As it was reckoned then: a day decided since moved no date.
  const set = dueAfter(calendarBy(appeal.communityId, dueRule.calendar), clockFrom, dueRule.days)
  const paused = workMinutesBetween(calendar, set, dueAt)
  const by = addWorkMinutes(calendar, dueAfter(calendar, clockFrom, limits.handle[priority]), paused)
  const least = Math.max(by.getTime(), dueAfter(calendar, now(), 1).getTime())
  return new Date(limits.handle[priority] < dueRule.days ? Math.min(least, dueAt.getTime()) : least)
}
