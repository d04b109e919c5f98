import type { SelectQueryBuilder } from 'typeorm'
import type { PageQuery } from '@shared/kit/page.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { boardColumns } from './list-board'
import { runningStatuses } from './mark-overdue-appeals'

export type Rows = SelectQueryBuilder<Appeal>
/** Past their date while the clock runs. */
export const overdue = (rows: Rows) =>
  rows.andWhere('a.status IN (:...running) AND a.dueAt < :now', { running: runningStatuses, now: now() })

/** What somebody joined, newest first, as long as everybody may see it. */
export function listSupported(actor: Actor, page: PageQuery) {
  const rows = table(Appeal)
    .createQueryBuilder('a')
    .select(boardColumns.map(name => `a.${name}`))
  rows.innerJoin(AppealSupporter, 's', 's.appealId = a.id AND s.fromId IS NULL')
  rows.where("s.personId = :personId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { personId: actor.id })
  return pageRows(rows, 'filedAt', page)
}

/** What somebody holds, newest first. */
export function listMine(actor: Actor, page: PageQuery) {
  const rows = table(Appeal).createQueryBuilder('a').innerJoin(AppealHolder, 'h', 'h.appealId = a.id')
  return pageRows(rows.where('h.personId = :personId', { personId: actor.id }), 'filedAt', page)
}
