import { closeCodes, isActive, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { categoryView } from '@shared/appeals/categories'
import type { Language } from '@shared/kit/refusal'
import { fill, words, type Words } from '@shared/kit/words'
import type { PublicMatter } from '@server/appeals'
import { nameOf, type Area } from '@server/organisation'
import type { Document } from './document'

/** The finer state, by the names that other programs know, for those that ask for extensions. */
const detailed: Record<AppealStatus, string> = {
  submitted: 'OPEN',
  need_info: 'OPEN',
  assigned: 'INVESTIGATING',
  in_progress: 'IN_PROGRESS',
  external: 'IN_PROGRESS',
  scheduled: 'ACTION_SCHEDULED',
  reopened: 'REOPEN',
  on_list: 'NO_FURTHER_ACTION',
  resolved: 'CLOSED',
  closed: 'CLOSED',
  declined: 'NOT_COUNCILS_RESPONSIBILITY',
  withdrawn: 'CANCELLED',
}
const detailedResult: Partial<Record<keyof typeof closeCodes, string>> = {
  fixed: 'FIXED',
  merged: 'DUPLICATE',
  no_further_action: 'NO_FURTHER_ACTION',
}

/** What stands beside open and closed, as whoever is not the resident reads it. */
const notes: Record<AppealStatus, Words> = {
  submitted: words('已提交，等待受理', 'Received, to be accepted'),
  need_info: words('正在向提出人了解情况', 'The person was asked for details'),
  assigned: words('已受理', 'Accepted'),
  in_progress: words('办理中', 'In progress'),
  scheduled: words('已排期，办理中', 'Scheduled'),
  external: words('办理中，由协同单位办理', 'In progress with a partner'),
  resolved: words('已办结（{result}），等待评价', 'Finished ({result}), to be rated'),
  reopened: words('提出人说没解决，重新办理', 'Said not to be solved; being redone'),
  on_list: words('长期事项', 'Long-term matter'),
  closed: words('已办结（{result}）', 'Closed ({result})'),
  declined: words('未受理，可以找：{where}', 'Not taken; go to: {where}'),
  withdrawn: words('已撤回', 'Withdrawn'),
}

/** A moment as W3C-DTF, in universal time. */
const moment = (at: Date) => at.toISOString().replace(/\.\d+Z$/, 'Z')

/** One request as GeoReport shows it. Of the resident nothing but words that were released; the place down to the building. */
function viewRequest(matter: PublicMatter, community: Area, language: Language, extended: boolean) {
  const { status, resultCode, closeCode, resolvedAt } = matter
  const code = (status === 'closed' && closeCode !== 'no_rating_archived' && closeCode) || resultCode
  const runs = isActive(status)
  // While nobody has it, or a question waits, no date of an answer is known.
  const dated = runs && matter.clockFor !== 'accept' && status !== 'need_info' && status !== 'on_list'
  const slots = { result: code ? closeCodes[code][language] : '—', where: matter.whereToGo ?? '—' }
  const place = [matter.place?.[language], nameOf(community)[language], matter.place ? null : community.address]
  return {
    service_request_id: matter.number,
    status: runs ? 'open' : 'closed',
    status_notes: fill(notes[status][language], slots),
    service_name: categoryView(matter.category).name[language],
    service_code: matter.category,
    description: matter.words ?? matter.title,
    agency_responsible: matter.unit?.[language] ?? null,
    service_notice: null,
    requested_datetime: moment(matter.filedAt),
    updated_datetime: moment((!runs && resolvedAt) || matter.changedAt),
    expected_datetime: dated ? moment(matter.dueAt) : null,
    address: place.filter(Boolean).join(language === 'en' ? ', ' : '，'),
    address_id: matter.areaId,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
    ...(extended && { extended_attributes: { detailed_status: (!runs && code && detailedResult[code]) || detailed[status] } }),
  }
}

/** Several of them, in the order in which they were found. */
export const requestList = (matters: PublicMatter[], community: Area, language: Language, extended = false): Document => ({
  root: 'service_requests',
  content: matters.map(matter => viewRequest(matter, community, language, extended)),
})
