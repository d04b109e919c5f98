import { calendar } from '@config/calendar'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'

const units = { h: 3_600_000, m: 60_000 } as const

/**
 * A moment told from `today`: `-3w 09:12` three working days before at that time of the community, `-20d 08:00` calendar days,
 * `-2h` and `-40m` from now. Throws for anything else.
 */
export function momentAt(relative: string, today: Date): Date {
  const span = /^([+-]\d+)([hm])$/.exec(relative)
  if (span) return new Date(today.getTime() + Number(span[1]) * units[span[2] as 'h' | 'm'])
  const day = /^([+-]\d+)([wd]) (\d\d):(\d\d)$/.exec(relative)
  if (!day) throw new Error(`no such time: ${relative}`)
  const [, count, unit, hour, minute] = day
  const steps = Number(count)
  const on = unit === 'd' ? dayAfter(dayOf(today), steps) : workdaysFrom(dayOf(today), steps)
  return atHour(on, Number(hour) + Number(minute) / 60)
}

function workdaysFrom(from: string, steps: number): string {
  let day = from
  for (let left = Math.abs(steps); left > 0;) {
    day = dayAfter(day, Math.sign(steps))
    if (calendar.isWorkday(day)) left--
  }
  return day
}
