import { Refusal, says, type Reason } from '@shared/kit/refusal'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import type { NoticeKind } from '@shared/notices/notice.kinds'
import { noticeLimits, quietHours } from '@shared/notices/notice.limits'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { later, now } from '@server/kit/clock'

const hour = 3_600_000
/** A refusal that is shown beside one field of the form. */
export const refusalAt = (field: string, reason: Reason) =>
  new Refusal(reason, { fields: { [field]: says(reason.zh, reason.en) } })

/** The moment that was asked for, still ahead. Refuses `notice.past` and `notice.tooFar`. */
export function ahead(field: string, given: string): Date {
  const at = new Date(given)
  if (at <= now()) throw refusalAt(field, noticeReasons.past)
  if (at > later(noticeLimits.aheadDays * 24 * hour)) throw refusalAt(field, noticeReasons.tooFar)
  return at
}

/** When it ends, having gone out at `from`. Refuses `notice.endBeforeStart`, and for an urgent one `notice.urgentLong` without an end or after 72 hours. */
export function endOf(kind: NoticeKind, from: Date, expiresAt: string | undefined): Date | null {
  const end = expiresAt === undefined ? null : ahead('expiresAt', expiresAt)
  if (end && end <= from) throw refusalAt('expiresAt', noticeReasons.endBeforeStart)
  if (kind === 'urgent' && (!end || end > later(noticeLimits.urgentHours * hour, from)))
    throw refusalAt('expiresAt', noticeReasons.urgentLong)
  return end
}

/** Until when it is pinned. Refuses `notice.pinEnd` before it goes out or after it ended. */
export function pinEndOf(field: string, from: Date, until: string, expiresAt: Date | null): Date {
  const end = ahead(field, until)
  if (end <= from || (expiresAt && end > expiresAt)) throw refusalAt(field, noticeReasons.pinEnd)
  return end
}

const asHours = ({ hour, minute }: { hour: number; minute: number }) => hour + minute / 60
/** When somebody may be told of what happened at `at`: then, or when the night is over. */
export function afterQuiet(at: Date): Date {
  const day = dayOf(at)
  const [from, until] = [atHour(day, asHours(quietHours.from)), atHour(day, asHours(quietHours.until))]
  if (at < until) return until
  return at < from ? at : atHour(dayAfter(day), asHours(quietHours.until))
}
