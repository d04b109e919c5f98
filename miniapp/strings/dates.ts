import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { speaking } from './text'
import { common } from './common'

dayjs.extend(utc)
/** The community's clock is +08:00 wherever the phone is. */
const at = (moment: string | Date) => dayjs(moment).utcOffset(8)
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const wholeMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const months = wholeMonths.map(name => name.slice(0, 3))

/** `9:12`. */
export const timeOf = (moment: string | Date) => at(moment).format('H:mm')
/** `11 月 19 日`, `19 Nov`; the year where it is another. */
export function dateOf(moment: string | Date): string {
  const day = at(moment)
  const year = day.year() === at(new Date()).year() ? '' : String(day.year())
  return speaking().language === 'zh'
    ? `${year && `${year} 年 `}${day.month() + 1} 月 ${day.date()} 日`
    : `${day.date()} ${months[day.month()]}${year && ` ${year}`}`
}
/** `11 月 19 日 18:00`, `19 Nov 18:00`. */
export const dateTimeOf = (moment: string | Date) => `${dateOf(moment)} ${timeOf(moment)}`
/** `周四`, `Thu`. */
export const weekdayOf = (moment: string | Date) => weekdays[speaking().language][at(moment).day()]
/** The hour of the community's clock. */
export const hourAt = (moment: string | Date) => at(moment).hour()
/** `19`: the day of the month alone. */
export const dayNumberOf = (moment: string | Date) => at(moment).date()
/** `11 月 19 日（周四）`. */
export const dayOf = (moment: string | Date) =>
  speaking().language === 'zh' ? `${dateOf(moment)}（${weekdayOf(moment)}）` : `${weekdayOf(moment)} ${dateOf(moment)}`
/** Days of the community's calendar from today to that day. */
export const daysFromToday = (moment: string | Date) => at(moment).startOf('day').diff(at(new Date()).startOf('day'), 'day')
/** `今天`, `昨天`, `明天`; null for a day that is further. */
function nearDayOf(moment: string | Date): string | null {
  const near = { 0: common.today, '-1': common.yesterday, 1: common.tomorrow }[daysFromToday(moment) as 0]
  return near ? speaking().t(near) : null
}
/** `今天 9:12`, `昨天 18:50`, `11 月 16 日 20:14`. */
export const momentOf = (moment: string | Date) => `${nearDayOf(moment) ?? dateOf(moment)} ${timeOf(moment)}`
/** The same within a sentence: `today 9:12`. */
export const momentWithin = (moment: string | Date) => `${nearDayOf(moment)?.toLowerCase() ?? dateOf(moment)} ${timeOf(moment)}`
/** A month, so many before this one: `2026-11`. */
export const monthsBack = (n: number) => at(new Date()).startOf('month').subtract(n, 'month').format('YYYY-MM')
/** `2026-11` as it is said: `11 月`, `November`; the year where it is another. */
export function monthOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const other = year === at(new Date()).year() ? '' : String(year)
  return speaking().language === 'zh'
    ? `${other && `${other} 年 `}${number} 月`
    : `${wholeMonths[number - 1]}${other && ` ${other}`}`
}
/** Is it the community's today? */
export const isToday = (moment: string | Date) => daysFromToday(moment) === 0
/** The day of the month, `17 日`, `17`. */
export const shortDayOf = (moment: string | Date) =>
  speaking().language === 'zh' ? `${at(moment).date()} 日` : String(at(moment).date())
/** `今天 8:02`, `昨天`, `11 月 6 日`: today with its time, before that the day. */
export const whenOf = (moment: string | Date) =>
  isToday(moment) ? momentOf(moment) : daysFromToday(moment) === -1 ? speaking().t(common.yesterday) : dateOf(moment)
/** `11-18`, for the cells of a table; the year where it is another. */
export const shortMonthDay = (moment: string | Date) =>
  at(moment).format(at(moment).year() === at(new Date()).year() ? 'MM-DD' : 'YYYY-MM-DD')
