import { activities } from './activities'
import { timeOf } from './dates'
import { speaking } from './text'

/** Hours with at most one digit behind the point: `2`, `1.5`. */
export const hoursOf = (minutes: number) => String(Math.round(minutes / 6) / 10)
/** `2 小时`, `30 分钟`. */
export function lengthOf(minutes: number): string {
  const { t } = speaking()
  return minutes < 60 ? t(activities.minutes, { count: minutes }) : t(activities.hours, { count: hoursOf(minutes) })
}
/** `8:30–10:30`. */
export const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => `${timeOf(startsAt)}–${timeOf(endsAt)}`
/** What is left until then, in its largest unit: `11 小时`, `40 分钟`; at least a minute while anything is left. */
export function leftUntil(moment: string, now: number): string {
  const minutes = Math.max(0, Math.ceil((new Date(moment).getTime() - now) / 60_000))
  const { t } = speaking()
  return minutes < 60 ? t(activities.minutes, { count: minutes }) : t(activities.hours, { count: Math.floor(minutes / 60) })
}
/** Which part of the day it begins in, for the name of a shift. */
export function partOf(hour: number): 'morning' | 'afternoon' | 'night' {
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'night'
}
