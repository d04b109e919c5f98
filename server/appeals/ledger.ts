import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { ReadLedger } from '@shared/appeals/ledger.inputs'
import { ledgerReaders, type LedgerLine, type LedgerTotals } from '@shared/appeals/ledger.views'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { askSql, sqlPage, sqlParts, type SqlList } from '@server/kit/sql-page'
import { Appeal } from './appeal.entity'
import { asSent, deskStands, lineOf, type DatedLine, type LedgerRow } from './ledger-line'
import { among, done, narrowed, type LedgerQuery } from './ledger-narrowing'
import { runningStatuses } from './mark-overdue-appeals'
import { unitsHandledBy } from './only-hers'

/** Whose lines she may read, and whether she works on all of them. `units` is null for a whole community. */
export interface LedgerScope {
  units: string[] | null
  worksOnAll: boolean
}

/** Refuses `appeal.missing` to whoever does not work there, `appeal.forbidden` to whoever neither reads the whole nor handles for a unit. */
export function ledgerScope(actor: Actor, communityId: string): LedgerScope {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (holdsFor(actor, communityId, ...ledgerReaders)) return { units: null, worksOnAll: deskStands(actor, communityId) }
  const units = unitsHandledBy({ roles: actor.roles.filter(role => role.communityId === communityId) })
  if (units.length === 0) throw new Refusal(appealReasons.forbidden)
  return { units, worksOnAll: true }
}

/** A page of the ledger, newest first, in one query whatever it joins. Refuses what `ledgerScope` does, and `page.cursor`. */
export async function readLedger(actor: Actor, { after, limit, ...filter }: ReadLedger): Promise<Page<LedgerLine>> {
  const scope = ledgerScope(actor, filter.communityId)
  const { items, next } = await sqlPage<LedgerRow>(
    Appeal,
    ledgerRows(filter, scope),
    'filedAt',
    { after, limit },
    false,
    alongFiled,
  )
  const line = lineOf(scope, unitsHandledBy(actor))
  return { items: items.map(row => asSent(line(row))), next }
}

const alongFiled = 'ix_appeals_filed'
const parts = { size: 1000, index: alongFiled }
/** What `made` makes of all lines of the filter, newest first, a part at a time. */
export const ledgerParts = <Made>(filter: LedgerQuery, scope: LedgerScope, hers: string[], made: (line: DatedLine) => Made) => {
  const line = lineOf(scope, hers)
  return sqlParts<LedgerRow, Made>(ledgerRows(filter, scope), 'filedAt', row => made(line(row)), parts)
}

/** What all lines of a filter come to, in one query. Refuses what `ledgerScope` does. */
export async function countLedger(actor: Actor, filter: ReadLedger): Promise<LedgerTotals> {
  const { where, values } = narrowed(filter, ledgerScope(actor, filter.communityId).units)
  const sums: Record<keyof LedgerTotals, [condition: string, ...values: unknown[]]> = {
    matters: ['1 = 1'],
    done: [done],
    kept: [`${done} AND a.resolvedAt <= a.dueAt`],
    overdue: [`${among(runningStatuses)} AND a.dueAt < ?`, ...runningStatuses, now()],
    onList: ["a.status = 'on_list'"],
    declined: ["a.status = 'declined'"],
    withdrawn: ["a.status = 'withdrawn'"],
  }
  const columns = Object.entries(sums).map(([name, [condition]]) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`)
  const bound = Object.values(sums).flatMap(([, ...given]) => given)
  const sql = `SELECT ${columns.join(', ')} FROM appeals a WHERE ${where.join(' AND ')}`
  const [found] = await askSql<Record<keyof LedgerTotals, string | number | null>>(Appeal, sql, [...bound, ...values])
  return Object.fromEntries(
    Object.keys(sums).map(name => [name, Number(found![name as keyof LedgerTotals] ?? 0)]),
  ) as unknown as LedgerTotals
}

const columns = [
  ...['id', 'number', 'filedAt', 'category', 'title', 'visibility', 'unitId', 'priority', 'status', 'dueAt', 'askedAt'],
  ...['repliedAt', 'resolvedAt', 'resultCode', 'closeCode', 'timesReopened'],
].map(name => `a.${name}`)
const names = ['b.kind', 'b.name AS place', 'b.nameEn AS placeEn', 'u.name AS unit', 'u.nameEn AS unitEn']
/** What the holder did about the last answer: her word on it, or that it was opened again. */
const said = `(SELECT CASE WHEN e.step = 'reopen' THEN 'again' ELSE e.facts END FROM appeal_events e
  WHERE e.appealId = a.id AND e.step IN ('rate', 'reopen') ORDER BY e.at DESC, e.id DESC LIMIT 1)`

/** The statement behind page and file alike. */
export function ledgerRows(filter: LedgerQuery, scope: LedgerScope): SqlList {
  return {
    columns: [...columns, ...names, `${said} AS said`].join(', '),
    ...{ from: 'appeals a', joins: 'LEFT JOIN areas b ON b.id = a.areaId LEFT JOIN units u ON u.id = a.unitId', alias: 'a' },
    ...narrowed(filter, scope.units),
  }
}
