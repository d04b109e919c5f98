import { Brackets } from 'typeorm'
import type { CountDesk, ListDesk } from '@shared/appeals/appeal.inputs'
import type { DeskCard, DeskCounts } from '@shared/appeals/appeal.views'
import type { DeskPart, DeskSort } from '@shared/appeals/list-parts'
import { activeStatuses, redoneStatuses, type AppealStatus } from '@shared/appeals/appeal.workflow'
import type { Page } from '@shared/kit/page'
import { atHour, dayOf } from '@shared/kit/workdays'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Part } from '@server/kit/along-index'
import { pageRows } from '@server/kit/page'
import { areasCalled } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { deskCards } from './appeal-cards.view'
import { byStatus, named, overdue, within } from './list-appeals'
import { runningStatuses } from './mark-overdue-appeals'
import { withNames, type NamedAppeal, type Rows } from './named-rows'
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
interface DeskList {
  /** Of which states it is; each is in its own order. */
  statuses: readonly AppealStatus[]
  narrow?: (rows: Rows, actor: Actor, communityId: string) => Rows
}
/** The parts of the desk; `actor` is whose desk it is. */
const deskParts: Record<DeskPart, DeskList> = {
  // What is on the long list has a part of its own.
  open: { statuses: activeStatuses.filter(one => one !== 'on_list') },
  toAccept: { statuses: ['submitted'] },
  // Given back and to be ruled, promised for today or before, urged and not answered.
  owed: {
    statuses: runningStatuses,
    narrow: rows =>
      rows.andWhere(
        `((a.status = 'submitted' AND a.ruleBy IS NOT NULL) OR (a.status = 'scheduled' AND a.promisedFor < :midnight)
        OR a.urgeBy IS NOT NULL)`,
        { midnight: midnight() },
      ),
  },
  overdue: { statuses: runningStatuses, narrow: overdue },
  today: {
    statuses: runningStatuses,
    narrow: rows => rows.andWhere('a.dueAt >= :now AND a.dueAt < :midnight', { now: now(), midnight: midnight() }),
  },
  waiting: { statuses: ['need_info'] },
  notSolved: { statuses: ['reopened'] },
  // Of the steps since the last question the newest is the answer: nobody has done anything about it yet.
  answered: {
    statuses: runningStatuses,
    narrow: rows =>
      rows.andWhere(
        `a.asks > 0 AND EXISTS (SELECT 1 FROM appeal_events e WHERE e.appealId = a.id AND e.step = 'answer' AND NOT EXISTS
        (SELECT 1 FROM appeal_events later WHERE later.appealId = a.id AND later.takenBy = 'staff' AND later.at >= e.at))`,
      ),
  },
  toConfirm: {
    statuses: runningStatuses,
    narrow: (rows, actor, communityId) => {
      const proposals = "(a.status = 'submitted' AND a.declineBy <> :me)"
      const extensions = '(a.extensionBy <> :me AND a.extensionRuled IS NULL AND a.dueAt >= :now)'
      const either = holdsFor(actor, communityId, 'supervisor') ? `(${proposals} OR ${extensions})` : proposals
      return rows.andWhere(either, { me: actor.id, now: now() })
    },
  },
  supervised: { statuses: [] },
  onList: { statuses: ['on_list'] },
  toRule: { statuses: [...redoneStatuses, 'on_list'], narrow: awaitingRuling },
  toRate: { statuses: ['resolved'] },
  done: { statuses: ['closed', 'declined', 'withdrawn'] },
}
/** Few are supervised at a time. */
const supervised: Part = {
  where: `a.superviseBy IS NOT NULL AND a.status IN (${activeStatuses.map(status => `'${status}'`).join(', ')})`,
  index: 'ix_appeals_supervised',
}
/** Of all that were ever declined few are asked to be looked at again. */
const reviews: Part = { where: "a.status = 'declined' AND a.reviewRuleBy IS NOT NULL", index: 'ix_appeals_reviews' }

type Ask = { after?: string; limit?: number }
const orders: Record<DeskSort, (rows: Rows, page: Ask, apart: Part[]) => Promise<Page<NamedAppeal>>> = {
  due: (rows, page, apart) => named(pageRows(rows, 'dueAt', page, true, { index: 'ix_appeals_desk', apart })),
  newest: (rows, page, apart) => named(pageRows(rows, 'filedAt', page, false, { index: 'ix_appeals_state', apart })),
  oldest: (rows, page, apart) => named(pageRows(rows, 'filedAt', page, true, { index: 'ix_appeals_state', apart })),
}

/** One part of her desk, as far as `rows` go: asked for once, whatever is in it, and as fast at its end as at its beginning. */
export function deskPage(rows: Rows, part: DeskPart, sort: DeskSort, actor: Actor, communityId: string, page: Ask) {
  const { statuses, narrow } = deskParts[part]
  narrow?.(rows, actor, communityId)
  const few: Partial<Record<DeskPart, Part>> = { toRule: reviews, supervised }
  return orders[sort](withNames(rows), page, [...byStatus(statuses), ...(few[part] ? [few[part]] : [])])
}

/** Her desk, a part of it, narrowed: by the date that comes first unless she wants another order; what is done, newest first. */
export async function listDesk(actor: Actor, asked: ListDesk): Promise<Page<DeskCard>> {
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
  const rows = deskOf(actor, communityId)
  within(rows, communityId, areaId)
  if (unitId) rows.andWhere('a.unitId = :unitId', { unitId })
  if (category) rows.andWhere('a.category LIKE :category', { category: `${category}.%` })
  const away = handler && (await onlyHers(rows, actor, communityId))
  if (q) lookFor(rows, communityId, q)
  const { items, next } = await deskPage(rows, part, sort, actor, communityId, page)
  return { items: await deskCards(items, away), next }
}

/** By the beginning of a number; else by the place, or words of the title. */
export function lookFor(rows: Rows, communityId: string, q: string): void {
  if (/^\d[\d-]{3,}$/.test(q)) {
    const digits = q.replaceAll('-', '')
    const number = digits.length > 8 ? `${digits.slice(0, 8)}-${digits.slice(8)}` : digits
    rows.andWhere('a.number LIKE :number', { number: `${number}%` })
    return
  }
  const places = areasCalled(communityId, q)
  rows.andWhere(`(a.title LIKE :title ESCAPE '!' OR a.areaId IN (${places.sql}))`, {
    title: `%${q.replace(/[!%_]/g, '!$&')}%`,
    ...places.values,
  })
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
