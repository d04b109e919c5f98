/** Which days are worked. A day is a date of the community's clock, `2026-11-25`. */
export interface Calendar {
  isWorkday(day: string): boolean
}
/** The community's clock: +08:00 the whole year. */
const offset = 8 * 3_600_000
const minute = 60_000
const dayLength = 24 * 60 * minute
// In hours of the day; deadlines end with them.
const workHours = { from: 9, to: 18 } as const
/** Minutes of one working day. */
export const workdayMinutes = (workHours.to - workHours.from) * 60

const onTheClock = (at: Date) => new Date(at.getTime() + offset).toISOString()
/** The community's date at a moment. */
export const dayOf = (at: Date) => onTheClock(at).slice(0, 10)
/** What the community's clock shows at a moment: `18:00`. */
export const clockTime = (at: Date) => onTheClock(at).slice(11, 16)
/** 0 is Sunday, of a community date. */
export const dayOfWeek = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
/** The moment of an hour (0–24) on a community date. */
export const atHour = (day: string, hour: number) => new Date(Date.parse(`${day}T00:00:00.000Z`) - offset + hour * 60 * minute)
/** `n` calendar days later, or earlier. */
export const dayAfter = (day: string, n = 1) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + n * dayLength).toISOString().slice(0, 10)

/** The first working day after `day`; a calendar that has none for two years is a mistake and throws. */
function nextWorkday(calendar: Calendar, day: string): string {
  let next = day
  for (let tries = 0; tries < 731; tries++) {
    next = dayAfter(next)
    if (calendar.isWorkday(next)) return next
  }
  throw new Error(`no working day within two years of ${day}`)
}

/** The end of work (18:00) on the `n`-th working day after the day of `from`; n ≥ 1, whole. */
export function dueAfter(calendar: Calendar, from: Date, n: number): Date {
  let day = dayOf(from)
  for (let i = 0; i < n; i++) day = nextWorkday(calendar, day)
  return atHour(day, workHours.to)
}

/** Working days after the day of `from` up to and including the day of `to`; 0 when `to` is not on a later day. */
export function workdaysBetween(calendar: Calendar, from: Date, to: Date): number {
  let count = 0
  const last = dayOf(to)
  for (let day = dayAfter(dayOf(from)); day <= last; day = dayAfter(day)) if (calendar.isWorkday(day)) count++
  return count
}

/** Minutes (with fractions) of working hours between two moments; 0 when `to` is not later. */
export function workMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  let milliseconds = 0
  const last = dayOf(to)
  for (let day = dayOf(from); day <= last; day = dayAfter(day)) {
    if (!calendar.isWorkday(day)) continue
    const begin = Math.max(from.getTime(), atHour(day, workHours.from).getTime())
    const end = Math.min(to.getTime(), atHour(day, workHours.to).getTime())
    milliseconds += Math.max(0, end - begin)
  }
  return milliseconds / minute
}

/**
 * The moment when `minutes` of working hours have passed after `from`; `from` itself for 0. A moment that could be the end of one
 * working day or the beginning of the next is the end.
 */
export function addWorkMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  let rest = Math.round(minutes * minute)
  if (rest <= 0) return from
  for (
    let day = calendar.isWorkday(dayOf(from)) ? dayOf(from) : nextWorkday(calendar, dayOf(from));
    ;
    day = nextWorkday(calendar, day)
  ) {
    const begin = Math.max(from.getTime(), atHour(day, workHours.from).getTime())
    const free = atHour(day, workHours.to).getTime() - begin
    if (free >= rest) return new Date(begin + rest)
    rest -= Math.max(0, free)
  }
}
