import { Brackets, type SelectQueryBuilder } from 'typeorm'
import type { CountDesk, ListBoard, ListDesk } from '@shared/appeals/appeal.inputs'
import type { BoardPart, DeskCounts, DeskPart } from '@shared/appeals/appeal.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { PageQuery } from '@shared/kit/page.inputs'
import { atHour, dayOf } from '@shared/kit/workdays'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { areaAndBelow } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { handlingRoles } from './appeal.policy'
import { runningStatuses } from './mark-overdue-appeals'

type Rows = SelectQueryBuilder<Appeal>
const overdue = (rows: Rows) =>
  rows.andWhere('a.status IN (:...running) AND a.dueAt < :now', { running: runningStatuses, now: now() })

const boardFilters: Record<BoardPart, (rows: Rows) => Rows> = {
  active: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: [...activeStatuses, 'resolved'] }),
  overdue,
  closed: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: ['closed', 'declined'] }),
}
const boardColumns = [
  ...['id', 'number', 'status', 'category', 'areaId', 'title', 'unitId', 'filedAt', 'declineWhere'],
  ...['clockFor', 'clockFrom', 'dueAt', 'askedAt', 'resolvedAt'],
].map(name => `a.${name}`)

/** Public matters of a community, newest first; of nobody's words so much as the columns are read. */
export async function listBoard({ communityId, areaId, part, ...page }: ListBoard) {
  const rows = table(Appeal).createQueryBuilder('a').select(boardColumns)
  rows.where("a.communityId = :communityId AND a.visibility = 'public' AND a.status <> 'withdrawn'", { communityId })
  if (areaId) rows.andWhere('a.areaId IN (:...areas)', { areas: [areaId, ...(await areaAndBelow(areaId))] })
  if (part) boardFilters[part](rows)
  return pageRows(rows, 'filedAt', page)
}

/** What somebody holds, newest first. */
export function listMine(actor: Actor, page: PageQuery) {
  const rows = table(Appeal).createQueryBuilder('a').innerJoin(AppealHolder, 'h', 'h.appealId = a.id')
  return pageRows(rows.where('h.personId = :personId', { personId: actor.id }), 'filedAt', page)
}

/** Matters that her roles let her see, as the policy does for one: the whole community, or those of the units she handles for. */
function deskOf(actor: Actor, communityId: string): Rows {
  const rows = table(Appeal).createQueryBuilder('a').where('a.communityId = :communityId', { communityId })
  if (holdsFor(actor, communityId, 'dispatcher', 'supervisor')) return rows
  const handling: readonly string[] = handlingRoles
  const units = actor.roles.flatMap(({ role, unitId }) => (unitId !== null && handling.includes(role) ? [unitId] : []))
  return units.length > 0 ? rows.andWhere('a.unitId IN (:...units)', { units }) : rows.andWhere('1 = 0')
}
const deskFilters: Record<DeskPart, (rows: Rows) => Rows> = {
  open: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: activeStatuses }),
  toAccept: rows => rows.andWhere("a.status = 'submitted'"),
  overdue,
  toRate: rows => rows.andWhere("a.status = 'resolved'"),
  done: rows => rows.andWhere("a.status IN ('closed', 'declined', 'withdrawn')"),
}

/** Her desk: by the date that comes first; what is done, newest first. */
export function listDesk(actor: Actor, { communityId, part = 'open', ...page }: ListDesk) {
  const rows = deskFilters[part](deskOf(actor, communityId))
  return part === 'done' ? pageRows(rows, 'filedAt', page) : pageRows(rows, 'dueAt', page, true)
}

/** How many there are of each; those to accept are counted by their light too. */
export async function countDesk(actor: Actor, { communityId }: CountDesk): Promise<DeskCounts> {
  const running = `a.status IN (:...running)`
  const counts: Record<keyof DeskCounts, string> = {
    toAccept: "a.status = 'submitted'",
    overdue: `${running} AND a.dueAt < :now`,
    today: `${running} AND a.dueAt >= :now AND a.dueAt < :midnight`,
    inTime: `${running} AND a.dueAt >= :midnight`,
    paused: "a.status = 'need_info'",
    toRate: "a.status = 'resolved'",
  }
  const rows = deskOf(actor, communityId).andWhere(
    new Brackets(where => where.where(running).orWhere("a.status IN ('need_info', 'resolved')")),
  )
  rows.setParameters({ running: runningStatuses, now: now(), midnight: atHour(dayOf(now()), 24) }).select([])
  for (const [name, condition] of Object.entries(counts)) rows.addSelect(`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`, name)
  const found = (await rows.getRawOne<Record<keyof DeskCounts, string | number | null>>())!
  return Object.fromEntries(
    Object.keys(counts).map(name => [name, Number(found[name as keyof DeskCounts] ?? 0)]),
  ) as unknown as DeskCounts
}
