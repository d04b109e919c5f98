import { appealLimits } from '@shared/appeals/appeal.limits'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'

/**
 * Days by which something may be promised in a matter: the next working days, today among them, up to the day of its date. Past its date the
 * resident waits for a word all the more, and that date bounds nothing any more. There is always one.
 */
export function commitmentDays({ communityId, dueAt }: Pick<Appeal, 'communityId' | 'dueAt'>): string[] {
  const calendar = calendarOf(communityId)
  const last = dueAt < now() ? null : dayOf(dueAt)
  const days: string[] = []
  for (let day = dayOf(now()); days.length < appealLimits.commitmentDays; day = dayAfter(day)) {
    if (!calendar.isWorkday(day)) continue
    if (last && day > last && days.length > 0) break
    days.push(day)
  }
  return days
}
