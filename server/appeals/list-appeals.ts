import type { AppealStatus } from '@shared/appeals/appeal.workflow'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Part } from '@server/kit/along-index'
import { pageRows } from '@server/kit/page'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { boardColumns } from './list-board'
import { runningStatuses } from './mark-overdue-appeals'
import { withNames, type NamedAppeal, type Rows } from './named-rows'

/** Past their date while the clock runs. */
export const overdue = (rows: Rows) =>
  rows.andWhere('a.status IN (:...running) AND a.dueAt < :now', { running: runningStatuses, now: now() })

/** A list of these states, each in its own order. */
export const byStatus = (statuses: readonly AppealStatus[]): Part[] =>
  statuses.map(status => ({ where: `a.status = '${status}'` }))
/** As its rows were asked for. */
export const named = (page: Promise<Page<Appeal>>) => page as Promise<Page<NamedAppeal>>

/** Only of this building, or of this grid with its buildings. */
export function within(rows: Rows, communityId: string, areaId: string | undefined): void {
  if (areaId && areaId !== communityId)
    rows.andWhere('(a.areaId = :areaId OR a.areaId IN (SELECT id FROM areas WHERE parentId = :areaId))', { areaId })
}

/** What somebody joined, newest first, as long as everybody may see it. */
export function listSupported(actor: Actor, page: PageQuery) {
  const columns = boardColumns.map(name => `a.${name}`)
  const rows = withNames(table(Appeal).createQueryBuilder('a'), columns)
  rows.innerJoin(AppealSupporter, 's', 's.appealId = a.id AND s.fromId IS NULL')
  rows.where("s.personId = :personId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { personId: actor.id })
  return named(pageRows(rows, 'filedAt', page))
}

/** What somebody holds, newest first. */
export function listMine(actor: Actor, page: PageQuery) {
  const rows = withNames(table(Appeal).createQueryBuilder('a')).innerJoin(AppealHolder, 'held', 'held.appealId = a.id')
  return named(pageRows(rows.where('held.personId = :personId', { personId: actor.id }), 'filedAt', page))
}
