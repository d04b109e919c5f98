import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { dayOf as calendarDay } from '@shared/kit/workdays'

dayjs.extend(utc)
const hereNow = () => dayjs().utcOffset(8)

/**
 * A moment as people type it, on the community's clock: `2026-11-28 18:00`, `11-28 18:00`, `11月28日 18:00`. Without a year it is the next
 * such day. null for anything else.
 */
export function readMoment(typed: string): Date | null {
  const found = /^\s*(?:(\d{4})[-/年.])?(\d{1,2})[-/月.](\d{1,2})日?\s+(\d{1,2})[:：](\d{2})\s*$/.exec(typed)
  if (!found) return null
  const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number]
  const at = (of: number) =>
    hereNow()
      .year(of)
      .month(month - 1)
      .date(day)
      .hour(hour)
      .minute(minute)
      .second(0)
      .millisecond(0)
  const chosen = found[1] ? at(year) : at(hereNow().year()).isBefore(hereNow()) ? at(hereNow().year() + 1) : at(hereNow().year())
  const same = chosen.month() === month - 1 && chosen.date() === day && chosen.hour() === hour && chosen.minute() === minute
  return same ? chosen.toDate() : null
}
/** A day as people type it, `2026-12-01`, `12-01` or `12月1日`, as the contract has it; null for anything else. */
export function readDay(typed: string): string | null {
  const end = readMoment(`${typed.trim()} 23:59`)
  return end && calendarDay(end)
}
/** The same moment as one would type it. */
export const typedMoment = (at: Date | string) => dayjs(at).utcOffset(8).format('YYYY-MM-DD HH:mm')
/** So many days from today at that hour, as one would type it; null where that is over. */
export function typedDay(days: number, hour: number): string | null {
  const at = hereNow().add(days, 'day').hour(hour).minute(0).second(0).millisecond(0)
  return at.isAfter(hereNow()) ? typedMoment(at.toDate()) : null
}
/** So many hours from now, as one would type it. */
export const typedHours = (hours: number) => typedMoment(hereNow().add(hours, 'hour').toDate())
const soon = [0, 1, 2, 3, 5, 7]
/** A morning or an evening soon, as far as a date allows, as one would type it. */
export const momentsWithin = (dueAt: string) =>
  soon
    .flatMap(day => [typedDay(day, 9), typedDay(day, 18)])
    .filter(typed => typed !== null)
    .filter(typed => readMoment(typed)! <= new Date(dueAt))
    .slice(0, 5)
