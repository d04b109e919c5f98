import { Brackets } from 'typeorm'
import type { CountDesk, ListDesk } from '@shared/appeals/appeal.inputs'
import type { DeskCounts, DeskPart, DeskSort } from '@shared/appeals/appeal.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import { atHour, dayOf } from '@shared/kit/workdays'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { areaAndBelow, areasCalled } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { overdue, type Rows } from './list-appeals'
import { runningStatuses } from './mark-overdue-appeals'
import { awaitingRuling } from './awaiting-ruling'
import { onlyHers, unitsHandledBy } from './only-hers'

/** Matters that her roles let her see, as the policy does for one: the whole community, or those of the units she handles for. */
export function deskOf(actor: Actor, communityId: string): Rows {
  const rows = table(Appeal).createQueryBuilder('a').where('a.communityId = :communityId', { communityId })
  if (holdsFor(actor, communityId, 'dispatcher', 'supervisor')) return rows
  const units = unitsHandledBy(actor)
  return units.length > 0 ? rows.andWhere('a.unitId IN (:...units)', { units }) : rows.andWhere('1 = 0')
}
const midnight = () => atHour(dayOf(now()), 24)
/** The parts of the desk, each by (community, status, date); `actor` is whose desk it is. */
export const deskParts: Record<DeskPart, (rows: Rows, actor: Actor, communityId: string) => Rows> = {
  // What is on the long list has a part of its own.
  open: rows => rows.andWhere('a.status IN (:...statuses)', { statuses: activeStatuses.filter(one => one !== 'on_list') }),
  toAccept: rows => rows.andWhere("a.status = 'submitted'"),
  // Given back and to be ruled, promised for today or before, urged and not answered.
  owed: rows =>
    rows.andWhere(
      `((a.status = 'submitted' AND a.ruleBy IS NOT NULL) OR (a.status = 'scheduled' AND a.promisedFor < :midnight)
        OR (a.status IN (:...running) AND a.urgeBy IS NOT NULL))`,
      { running: runningStatuses, midnight: midnight() },
    ),
  overdue,
  today: rows =>
    rows.andWhere('a.status IN (:...running) AND a.dueAt >= :now AND a.dueAt < :midnight', {
      ...{ running: runningStatuses, now: now(), midnight: midnight() },
    }),
  waiting: rows => rows.andWhere("a.status = 'need_info'"),
  notSolved: rows => rows.andWhere("a.status = 'reopened'"),
  // Of the steps since the last question the newest is the answer: nobody has done anything about it yet.
  answered: rows =>
    rows.andWhere('a.asks > 0 AND a.status IN (:...running)', { running: runningStatuses }).andWhere(
      `EXISTS (SELECT 1 FROM appeal_events e WHERE e.appealId = a.id AND e.step = 'answer' AND NOT EXISTS
        (SELECT 1 FROM appeal_events later WHERE later.appealId = a.id AND later.takenBy = 'staff' AND later.at >= e.at))`,
    ),
  toConfirm: (rows, actor, communityId) => {
    const proposals = "(a.status = 'submitted' AND a.declineBy <> :me)"
    const extensions = '(a.status IN (:...running) AND a.extensionBy <> :me AND a.extensionRuled IS NULL AND a.dueAt >= :now)'
    const either = holdsFor(actor, communityId, 'supervisor') ? `(${proposals} OR ${extensions})` : proposals
    return rows.andWhere(either, { me: actor.id, running: runningStatuses, now: now() })
  },
  onList: rows => rows.andWhere("a.status = 'on_list'"),
  toRule: (rows, actor) => awaitingRuling(rows, actor),
  toRate: rows => rows.andWhere("a.status = 'resolved'"),
  done: rows => rows.andWhere("a.status IN ('closed', 'declined', 'withdrawn')"),
}

const orders: Record<DeskSort, (rows: Rows, page: { after?: string; limit?: number }) => ReturnType<typeof pageRows<Appeal>>> = {
  due: (rows, page) => pageRows(rows, 'dueAt', page, true),
  newest: (rows, page) => pageRows(rows, 'filedAt', page),
  oldest: (rows, page) => pageRows(rows, 'filedAt', page, true),
}

/** Her desk, a part of it, narrowed: by the date that comes first unless she wants another order; what is done, newest first. */
export async function listDesk(actor: Actor, asked: ListDesk) {
  const {
    communityId,
    part = 'open',
    sort = part === 'done' ? 'newest' : 'due',
    areaId,
    unitId,
    category,
    handler,
    q,
    ...page
  } = asked
  const rows = deskParts[part](deskOf(actor, communityId), actor, communityId)
  if (areaId) rows.andWhere('a.areaId IN (:...areas)', { areas: [areaId, ...(await areaAndBelow(areaId))] })
  if (unitId) rows.andWhere('a.unitId = :unitId', { unitId })
  if (category) rows.andWhere('a.category LIKE :category', { category: `${category}.%` })
  if (handler) await onlyHers(rows, actor, communityId)
  if (q) await lookFor(rows, communityId, q)
  return orders[sort](rows, page)
}

/** By the beginning of a number; else by the place, or words of the title. */
async function lookFor(rows: Rows, communityId: string, q: string): Promise<void> {
  if (/^\d[\d-]{3,}$/.test(q)) {
    const digits = q.replaceAll('-', '')
    const number = digits.length > 8 ? `${digits.slice(0, 8)}-${digits.slice(8)}` : digits
    rows.andWhere('a.number LIKE :number', { number: `${number}%` })
    return
  }
  const places = await areasCalled(communityId, q)
  rows.andWhere(
    new Brackets(where => {
      where.where("a.title LIKE :title ESCAPE '!'", { title: `%${q.replace(/[!%_]/g, '!$&')}%` })
      if (places.length > 0) where.orWhere('a.areaId IN (:...places)', { places })
    }),
  )
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
  rows.setParameters({ running: runningStatuses, now: now(), midnight: midnight() }).select([])
  for (const [name, condition] of Object.entries(counts)) rows.addSelect(`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`, name)
  const found = (await rows.getRawOne<Record<keyof DeskCounts, string | number | null>>())!
  return Object.fromEntries(
    Object.keys(counts).map(name => [name, Number(found[name as keyof DeskCounts] ?? 0)]),
  ) as unknown as DeskCounts
}
