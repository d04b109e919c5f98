import { activeStatuses, redoneStatuses } from '@shared/appeals/appeal.workflow'
import type { ReadLedger } from '@shared/appeals/ledger.inputs'
import type { DayKind, Standing, Timing } from '@shared/appeals/ledger.views'
import { atHour, dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import type { SqlList } from '@server/kit/sql-page'
import { runningStatuses } from './mark-overdue-appeals'

/** Which lines of the ledger. */
export type LedgerQuery = Omit<ReadLedger, 'after' | 'limit'>
/** A condition on `appeals a`, with what its question marks stand for. */
export type Condition = [condition: string, ...values: unknown[]]

export const among = (list: readonly string[], column = 'a.status') => `${column} IN (${list.map(() => '?').join(', ')})`
export const done = "a.status IN ('resolved', 'closed') AND a.resolvedAt IS NOT NULL"
const midnight = () => atHour(dayOf(now()), 24)
const running = among(runningStatuses)
const openStatuses = activeStatuses.filter(status => status !== 'on_list')

/** The same as `timingOf` says of one line. */
export const byTiming: Record<Timing, () => Condition> = {
  running: () => [`${running} AND a.dueAt >= ?`, ...runningStatuses, midnight()],
  today: () => [`${running} AND a.dueAt >= ? AND a.dueAt < ?`, ...runningStatuses, now(), midnight()],
  overdue: () => [`${running} AND a.dueAt < ?`, ...runningStatuses, now()],
  paused: () => ["a.status = 'need_info'"],
  kept: () => [`${done} AND a.resolvedAt <= a.dueAt`],
  missed: () => [`${done} AND a.resolvedAt > a.dueAt`],
}

export const byStanding: Record<Standing, () => Condition> = {
  open: () => [among(openStatuses), ...openStatuses],
  urged: () => [`${running} AND a.urgeBy IS NOT NULL`, ...runningStatuses],
  promiseBroken: () => ["a.status = 'scheduled' AND a.promisedFor < ?", now()],
  // Not solved again; to be taken on after all; more time; not to be taken on.
  toRule: () => [
    `((${among(redoneStatuses)} AND a.reopenRuleBy IS NOT NULL)
      OR (a.status = 'declined' AND a.reviewRuleBy IS NOT NULL AND a.reviewRuledAt IS NULL)
      OR (${running} AND a.extensionBy IS NOT NULL AND a.extensionRuled IS NULL AND a.dueAt >= ?)
      OR (a.status = 'submitted' AND a.declineBy IS NOT NULL))`,
    ...redoneStatuses,
    ...runningStatuses,
    now(),
  ],
  givenBack: () => ["a.status = 'submitted' AND a.ruleBy IS NOT NULL"],
  unclaimed: () => [`${running} AND a.unitId IS NOT NULL AND a.handlerId IS NULL`, ...runningStatuses],
  toReview: () => ["a.status = 'on_list' AND a.reviewAt < ?", midnight()],
  answered: () => [`(a.repliedAt IS NOT NULL OR (${done}))`],
  redone: () => [`${done} AND a.timesReopened > 0`],
  spoken: () => ["a.status = 'closed' AND a.resolvedAt IS NOT NULL AND a.closeCode <> 'no_rating_archived'"],
}

/** The moment at which a day ends, or now. */
export const endOf = (day: string) => new Date(Math.min(atHour(day, 24).getTime(), now().getTime()))
/** Open past its date at that moment, as far as its date and its last end tell. */
const lateAt = (at: Date): Condition => [
  `a.dueAt < ? AND (${running} OR (${done} AND a.resolvedAt >= ?))`,
  at,
  ...runningStatuses,
  at,
]

/** `resolvedAt` is empty while a matter is at work again. */
const dayColumns: Record<DayKind, string> = {
  filed: 'a.filedAt',
  done: 'a.resolvedAt',
}

/** What the filter says, for whoever reads the lines of these units only, or (null) of all. */
export function narrowed(filter: LedgerQuery, units: string[] | null): Pick<SqlList, 'where' | 'values'> {
  const {
    communityId,
    from,
    to,
    by = 'filed',
    lateOn,
    areaId,
    inNoGrid,
    category,
    unitId,
    status,
    timing,
    standing,
    result,
  } = filter
  const given: (Condition | null | undefined | false | '')[] = [
    ['a.communityId = ?', communityId],
    units && [among(units, 'a.unitId'), ...units],
    by === 'done' && [done],
    from && [`${dayColumns[by]} >= ?`, atHour(from, 0)],
    to && [`${dayColumns[by]} < ?`, atHour(to, 24)],
    lateOn && lateAt(endOf(lateOn)),
    areaId &&
      areaId !== communityId && ['(a.areaId = ? OR a.areaId IN (SELECT id FROM areas WHERE parentId = ?))', areaId, areaId],
    inNoGrid && ['a.areaId = ?', communityId],
    category && ['a.category LIKE ?', `${category}.%`],
    unitId && ['a.unitId = ?', unitId],
    status && ['a.status = ?', status],
    timing && byTiming[timing](),
    standing && byStanding[standing](),
    result && [`${done} AND COALESCE(a.closeCode, a.resultCode) = ?`, result],
  ]
  const conditions = given.filter(one => !!one)
  return {
    where: conditions.map(([condition]) => condition),
    values: conditions.flatMap(([, ...values]) => values),
  }
}
