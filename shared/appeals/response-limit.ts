import { atHour, dayOf, dueAfter, type Calendar } from '../kit/workdays'

/**
 * The moment until which somebody is to answer: 24 hours after the filing or noon of the next working day, whichever is later; as many
 * times as the community allows `days`. Shorter limits of urgent matters hold only where a duty roster exists.
 */
export function responseBy(calendar: Calendar, filedAt: Date, days = 1): Date {
  const noon = atHour(dayOf(dueAfter(calendar, filedAt, days)), 12)
  const daysLater = new Date(filedAt.getTime() + days * 86_400_000)
  return noon > daysLater ? noon : daysLater
}
