import { Refusal } from '@shared/kit/refusal'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { listPublic } from '@server/appeals'
import { later, now } from '@server/kit/clock'
import { open311Limits, type ListRequests } from './open311.inputs'
import { serviceOf } from './services'

const day = 86_400_000
const span = open311Limits.span * day
const listed = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
  ),
]

const isNumber = (text: string) => /^\d{8}-\d{3,5}$/.test(text)

/** The public matter of that number, or nothing. */
export const requestCalled = async (communityId: string, number: string) =>
  isNumber(number) ? (await listPublic({ communityId, numbers: [number], limit: 1 }))[0] : undefined

/**
 * Public matters as GET requests asks for them: those named, whatever else is asked; else of the last 90 days, or of a span no longer
 * than that, a thousand unless a page is asked for. Refuses `open311.serviceUnknown`, `open311.spanTooLong`, `open311.spanTurned`.
 */
export function listRequests(communityId: string, asked: ListRequests) {
  const { service_request_id: ids, service_code: codes, status, page, page_size: size } = asked
  const limit = size ?? (page === undefined ? open311Limits.most : open311Limits.pageSize)
  if (ids !== undefined)
    return listPublic({
      communityId,
      numbers: listed(ids).filter(isNumber).slice(0, open311Limits.most),
      limit: open311Limits.most,
    })
  const categories = codes === undefined ? undefined : listed(codes).map(code => serviceOf(code).key)
  const states = new Set(listed(status?.toLowerCase() ?? ''))
  const open = states.size === 1 ? states.has('open') : undefined
  return listPublic({ communityId, categories, open, ...spanOf(asked), limit, offset: ((page ?? 1) - 1) * limit })
}

function spanOf({ start_date, end_date }: ListRequests): { from: Date; to: Date } {
  const [start, end] = [start_date, end_date].map(text => (text === undefined ? null : new Date(text)))
  if (start && end && start > end) throw new Refusal(open311Reasons.spanTurned)
  if (start && end && end.getTime() - start.getTime() > span) throw new Refusal(open311Reasons.spanTooLong)
  // Far beyond what there is, a database has no such moment.
  const within = (at: Date) => new Date(Math.min(Math.max(at.getTime(), 0), later(day).getTime()))
  const to = end ?? (start ? new Date(start.getTime() + span) : now())
  return { from: within(start ?? new Date(to.getTime() - span)), to: within(to) }
}
