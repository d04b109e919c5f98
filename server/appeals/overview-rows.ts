import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { Concern } from '@shared/appeals/overview.views'
import { isSqlite } from '@server/kit/database'
import { askSql, momentOf } from '@server/kit/sql-page'
import { Appeal } from './appeal.entity'
import { among, byStanding, byTiming, done, type Condition } from './ledger-narrowing'
import { runningStatuses } from './mark-overdue-appeals'

/** What is open of one place and class: how many are what, and how many were late already at each of the moments asked for. */
export interface OpenRow extends Record<Exclude<Concern, never> | 'open', number> {
  areaId: string
  group: string
  late: number[]
}
export interface FiledRow {
  areaId: string
  group: string
  filedAt: Date
  answeredAt: Date | null
}
export interface DoneRow {
  areaId: string
  group: string
  filedAt: Date
  resolvedAt: Date
  dueAt: Date
  redone: boolean
  spoken: boolean
}
type Moment = Date | string
const group = "SUBSTR(a.category, 1, INSTR(a.category, '.') - 1)"
/** Left to itself MariaDB reads the whole community where it finds that cheaper on paper. */
const along = (index: string) => `appeals a${isSqlite() ? '' : ` FORCE INDEX (${index})`}`

const counted: Record<Concern | 'open', () => Condition> = {
  open: byStanding.open,
  overdue: byTiming.overdue,
  urged: byStanding.urged,
  promiseBroken: byStanding.promiseBroken,
  // Reviews of what was declined are counted apart: it is not open.
  toRule: byStanding.toRule,
  redoing: () => ["a.status = 'reopened'"],
  givenBack: byStanding.givenBack,
  unclaimed: byStanding.unclaimed,
  toReview: byStanding.toReview,
  dueToday: byTiming.today,
  toAccept: () => ["a.status = 'submitted'"],
}

/** What is open now, by place and class; `ends` are the moments of which it is told how many were late. */
export async function openNow(communityId: string, ends: readonly Date[]): Promise<OpenRow[]> {
  const sums = [
    ...Object.entries(counted).map(([name, condition]) => [`n_${name}`, condition()] as const),
    ...ends.map((end, n) => [`late_${n}`, [`${among(runningStatuses)} AND a.dueAt < ?`, ...runningStatuses, end]] as const),
  ] as [string, Condition][]
  const columns = sums.map(([name, [condition]]) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`)
  const rows = await askSql<Record<string, string | number>>(
    Appeal,
    `SELECT a.areaId AS areaId, ${group} AS class, ${columns.join(', ')} FROM ${along('ix_appeals_desk')}
     WHERE a.communityId = ? AND ${among(activeStatuses)} GROUP BY a.areaId, ${group}`,
    [...sums.flatMap(([, [, ...values]]) => values), communityId, ...activeStatuses],
  )
  return rows.map(row => ({
    ...({ areaId: row.areaId, group: row.class } as { areaId: string; group: string }),
    ...(Object.fromEntries(Object.keys(counted).map(name => [name, Number(row[`n_${name}`])])) as Record<
      Concern | 'open',
      number
    >),
    late: ends.map((_, n) => Number(row[`late_${n}`])),
  }))
}

/** How many of what was declined wait to be looked at again. */
export async function reviewsAsked(communityId: string): Promise<number> {
  const [row] = await askSql<{ n: string | number }>(
    Appeal,
    `SELECT COUNT(*) AS n FROM ${along('ix_appeals_reviews')}
     WHERE a.communityId = ? AND a.reviewRuleBy IS NOT NULL AND a.reviewRuledAt IS NULL AND a.status = 'declined'`,
    [communityId],
  )
  return Number(row!.n)
}

export async function filedSince(communityId: string, since: Date): Promise<FiledRow[]> {
  const rows = await askSql<{ areaId: string; class: string; filedAt: Moment; answeredAt: Moment | null }>(
    Appeal,
    `SELECT a.areaId, ${group} AS class, a.filedAt, COALESCE(a.repliedAt, CASE WHEN ${done} THEN a.resolvedAt END) AS answeredAt
     FROM ${along('ix_appeals_filed')} WHERE a.communityId = ? AND a.filedAt >= ?`,
    [communityId, since],
  )
  return rows.map(({ areaId, class: group, filedAt, answeredAt }) => ({
    ...{ areaId, group, filedAt: momentOf(filedAt) },
    answeredAt: answeredAt === null ? null : momentOf(answeredAt),
  }))
}

export async function doneSince(communityId: string, since: Date): Promise<DoneRow[]> {
  const [spoken] = byStanding.spoken()
  const rows = await askSql<
    Record<'areaId' | 'class', string> &
      Record<'filedAt' | 'resolvedAt' | 'dueAt', Moment> &
      Record<'timesReopened' | 'spoken', number>
  >(
    Appeal,
    `SELECT a.areaId, ${group} AS class, a.filedAt, a.resolvedAt, a.dueAt, a.timesReopened,
       CASE WHEN ${spoken} THEN 1 ELSE 0 END AS spoken
     FROM ${along('ix_appeals_done')} WHERE a.communityId = ? AND a.resolvedAt >= ? AND ${done}`,
    [communityId, since],
  )
  return rows.map(({ areaId, class: group, filedAt, resolvedAt, dueAt, timesReopened, spoken }) => ({
    ...{ areaId, group, filedAt: momentOf(filedAt), resolvedAt: momentOf(resolvedAt), dueAt: momentOf(dueAt) },
    ...{ redone: timesReopened > 0, spoken: Number(spoken) > 0 },
  }))
}
