import type { Priority } from '@shared/appeals/appeal.limits'
import { categoryView } from '@shared/appeals/categories'
import { isActive, type AppealStatus, type CloseCode } from '@shared/appeals/appeal.workflow'
import type { LedgerLine, Timing, Verdict } from '@shared/appeals/ledger.views'
import { words } from '@shared/kit/words'
import { dayOf } from '@shared/kit/workdays'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { momentOf } from '@server/kit/sql-page'
import type { EventFacts } from './appeal-event.entity'

/** A matter as the database gives it for the ledger. */
export interface LedgerRow {
  id: string
  number: string
  filedAt: Date | string
  category: string
  title: string | null
  visibility: 'public' | 'private'
  unitId: string | null
  priority: Priority
  status: AppealStatus
  dueAt: Date | string
  askedAt: Date | string | null
  repliedAt: Date | string | null
  resolvedAt: Date | string | null
  resultCode: CloseCode | null
  closeCode: CloseCode | null
  timesReopened: number
  kind: string | null
  place: string | null
  placeEn: string | null
  unit: string | null
  unitEn: string | null
  /** `again`, or the facts of her rating as they are stored. */
  said: string | null
}

/** Works on every matter of the community. */
export const deskStands = (actor: Actor, communityId: string) => holdsFor(actor, communityId, 'dispatcher', 'supervisor')

/** How one line stands to its date at a moment; null where there is none to keep. */
function timingOf(
  { status, dueAt, resolvedAt }: { status: AppealStatus; dueAt: Date; resolvedAt: Date | null },
  at: Date,
): Timing | null {
  if (status === 'need_info') return 'paused'
  if (isActive(status)) return dueAt < at ? 'overdue' : dayOf(dueAt) === dayOf(at) ? 'today' : 'running'
  if ((status !== 'resolved' && status !== 'closed') || !resolvedAt) return null
  return resolvedAt <= dueAt ? 'kept' : 'missed'
}

function verdictOf({ status, closeCode, said }: Pick<LedgerRow, 'status' | 'closeCode' | 'said'>): Verdict | null {
  if (closeCode === 'no_rating_archived') return 'unrated'
  if (status === 'resolved' || said === null) return null
  if (said === 'again') return 'again'
  const { solved } = JSON.parse(said) as EventFacts
  return solved === 'yes' || solved === 'partly' ? solved : solved === 'no' ? 'again' : null
}

type Moments = 'filedAt' | 'dueAt' | 'repliedAt' | 'resolvedAt'
/** A line before it is sent. */
export type DatedLine = Omit<LedgerLine, Moments> & { filedAt: Date } & Record<Exclude<Moments, 'filedAt'>, Date | null>

export const asSent = ({ filedAt, dueAt, repliedAt, resolvedAt, ...line }: DatedLine): LedgerLine => ({
  ...line,
  filedAt: filedAt.toISOString(),
  dueAt: dueAt && dueAt.toISOString(),
  repliedAt: repliedAt && repliedAt.toISOString(),
  resolvedAt: resolvedAt && resolvedAt.toISOString(),
})

/** Lines for one reader: whoever only oversees is told of a private matter that it is there, not where or what it is about. */
export function lineOf({ worksOnAll }: { worksOnAll: boolean }, hers: string[]): (row: LedgerRow) => DatedLine {
  const at = now()
  const moment = (given: Date | string | null) => (given === null ? null : momentOf(given))
  return row => {
    const works = worksOnAll || (row.unitId !== null && hers.includes(row.unitId))
    const opens = works ? 'record' : row.visibility === 'public' && row.status !== 'withdrawn' ? 'card' : null
    const { name: item, group: category } = categoryView(row.category)
    const { status, timesReopened } = row
    const dueAt = momentOf(row.dueAt)
    const resolvedAt = moment(row.resolvedAt)
    const done = status === 'resolved' || status === 'closed'
    const dateless = status === 'declined' || status === 'withdrawn'
    // One literal with nothing spread into it: what is spread becomes a dictionary of 4 kB each, and makes up half of the time of a long file.
    return {
      id: row.id,
      number: row.number,
      filedAt: momentOf(row.filedAt),
      category,
      priority: row.priority,
      status,
      item: opens && item,
      title: opens && row.title,
      place: opens && row.place !== null && row.kind !== 'community' ? words(row.place, row.placeEn ?? row.place) : null,
      unit: row.unit === null ? null : words(row.unit, row.unitEn ?? row.unit),
      dueAt: dateless ? null : dueAt,
      repliedAt: moment(row.repliedAt),
      resolvedAt,
      timing: timingOf({ status, dueAt, resolvedAt }, at),
      result: done ? (row.closeCode ?? row.resultCode) : null,
      verdict: works ? verdictOf(row) : null,
      timesReopened,
      opens,
    }
  }
}
