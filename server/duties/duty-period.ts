import { dutyLimits } from '@shared/duties/duty.limits'
import { dutyReasons } from '@shared/duties/duty.reasons'
import type { Reason } from '@shared/kit/refusal'
import { kitReasons, Refusal, says } from '@shared/kit/refusal'
import { fill } from '@shared/kit/words'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'

/** A refusal beside one field of the form, its slots filled in each language. */
export const atField = (field: string, { zh, en }: Reason, zhValues = {}, enValues = zhValues) =>
  new Refusal(kitReasons.invalid, { values: { count: 1 }, fields: { [field]: says(fill(zh, zhValues), fill(en, enValues)) } })

/** When a duty begins that was set for a day: today means now, so that nothing of what was changes. Refuses what is past or far off. */
export function beginning(day: string): Date {
  const today = dayOf(now())
  if (day < today) throw atField('from', dutyReasons.past)
  if (day > dayAfter(today, dutyLimits.aheadDays)) throw atField('from', dutyReasons.tooFar)
  return day === today ? now() : atHour(day, 0)
}

/** The moment after its last day. Refuses a day before the first. */
export function ending(lastDay: string, from: Date): Date {
  if (lastDay < dayOf(now())) throw atField('until', dutyReasons.past)
  if (lastDay < dayOf(from)) throw atField('until', dutyReasons.order)
  return atHour(dayAfter(lastDay), 0)
}
