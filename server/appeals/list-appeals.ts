import type { SelectQueryBuilder } from 'typeorm'
import type { ListBoard } from '@shared/appeals/appeal.inputs'
import type { BoardPart } from '@shared/appeals/appeal.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { PageQuery } from '@shared/kit/page.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { areaAndBelow } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { runningStatuses } from './mark-overdue-appeals'

export type Rows = SelectQueryBuilder<Appeal>
/** Past their date while the clock runs. */
export const overdue = (rows: Rows) =>
  rows.andWhere('a.status IN (:...running) AND a.dueAt < :now', { running: runningStatuses, now: now() })

const boardFilters: Record<BoardPart, (rows: Rows) => Rows> = {
  active: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: [...activeStatuses, 'resolved'] }),
  overdue,
  longList: rows => rows.andWhere("a.status = 'on_list' AND a.reviewAt IS NOT NULL"),
  closed: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: ['closed', 'declined'] }),
}
const boardColumns = [
  ...['id', 'number', 'status', 'category', 'areaId', 'title', 'unitId', 'filedAt', 'declineWhere'],
  ...[
    'statusBefore',
    'ruleBy',
    'promisedFor',
    'clockFor',
    'clockFrom',
    'dueAt',
    'askedAt',
    'resolvedAt',
    'listNeed',
    'listedAt',
    'reviewAt',
    'supporters',
  ],
].map(name => `a.${name}`)

/** Public matters of a community, newest first, the long list by the review that comes first; of nobody's words so much as the columns are read. */
export async function listBoard({ communityId, areaId, part, ...page }: ListBoard) {
  const rows = table(Appeal).createQueryBuilder('a').select(boardColumns)
  rows.where("a.communityId = :communityId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { communityId })
  if (areaId) rows.andWhere('a.areaId IN (:...areas)', { areas: [areaId, ...(await areaAndBelow(areaId))] })
  if (part) boardFilters[part](rows)
  return part === 'longList' ? pageRows(rows, 'reviewAt', page, true) : pageRows(rows, 'filedAt', page)
}

/** What somebody joined, newest first, as long as everybody may see it. */
export function listSupported(actor: Actor, page: PageQuery) {
  const rows = table(Appeal).createQueryBuilder('a').select(boardColumns)
  rows.innerJoin(AppealSupporter, 's', 's.appealId = a.id AND s.fromId IS NULL')
  rows.where("s.personId = :personId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { personId: actor.id })
  return pageRows(rows, 'filedAt', page)
}

/** What somebody holds, newest first. */
export function listMine(actor: Actor, page: PageQuery) {
  const rows = table(Appeal).createQueryBuilder('a').innerJoin(AppealHolder, 'h', 'h.appealId = a.id')
  return pageRows(rows.where('h.personId = :personId', { personId: actor.id }), 'filedAt', page)
}
