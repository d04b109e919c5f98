import { atHour, dayOf, dueAfter, type Calendar } from '../kit/workdays'

/**
 * The moment until which somebody is to answer: 24 hours after the filing or noon of the next working day, whichever is later. Shorter
 * limits of urgent matters hold only where a duty roster exists.
 */
export function responseBy(calendar: Calendar, filedAt: Date): Date {
  const noon = atHour(dayOf(dueAfter(calendar, filedAt, 1)), 12)
  const nextDay = new Date(filedAt.getTime() + 86_400_000)
  return noon > nextDay ? noon : nextDay
}
