import { calendar } from '@config/calendar'
import { atHour, dayAfter, dayOf, dayOfWeek } from '@shared/kit/workdays'

const units = { h: 3_600_000, m: 60_000 } as const

/**
 * A moment told from `today`: `-3w 09:12` three working days before at that time of the community, `-20d 08:00` calendar days,
 * `-2h` and `-40m` from now, `next:sat 08:30` and `last:sun-1 14:00` the Saturday to come and the last Sunday but one. Throws for anything else.
 */
export function momentAt(relative: string, today: Date): Date {
  const span = /^([+-]\d+)([hm])$/.exec(relative)
  if (span) return new Date(today.getTime() + Number(span[1]) * units[span[2] as 'h' | 'm'])
  const week = /^(next|last):(sat|sun)(-\d+)? (\d\d):(\d\d)$/.exec(relative)
  if (week) {
    const [, way, name, weeks, hour, minute] = week
    const on = dayAfter(weekdayFrom(dayOf(today), name === 'sat' ? 6 : 0, way === 'next' ? 1 : -1), Number(weeks ?? 0) * 7)
    return atHour(on, Number(hour) + Number(minute) / 60)
  }
  const day = /^([+-]\d+)([wd]) (\d\d):(\d\d)$/.exec(relative)
  if (!day) throw new Error(`no such time: ${relative}`)
  const [, count, unit, hour, minute] = day
  const steps = Number(count)
  const on = unit === 'd' ? dayAfter(dayOf(today), steps) : workdaysFrom(dayOf(today), steps)
  return atHour(on, Number(hour) + Number(minute) / 60)
}

function weekdayFrom(from: string, weekday: number, step: 1 | -1): string {
  let day = dayAfter(from, step)
  while (dayOfWeek(day) !== weekday) day = dayAfter(day, step)
  return day
}

function workdaysFrom(from: string, steps: number): string {
  let day = from
  for (let left = Math.abs(steps); left > 0;) {
    day = dayAfter(day, Math.sign(steps))
    if (calendar.isWorkday(day)) left--
  }
  return day
}
