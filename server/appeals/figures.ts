import { Between, In, LessThan } from 'typeorm'
import type { ReadFigures } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { appealStatus, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { categoryClasses, findCategory } from '@shared/appeals/categories'
import type { EventStep } from '@shared/appeals/event-sentences'
import { figureReaders, type Detours, type Figures, type GroupFigures } from '@shared/appeals/figures.views'
import { grouped } from '@shared/kit/grouped'
import { Refusal } from '@shared/kit/refusal'
import { workMinutesBetween } from '@shared/kit/workdays'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { medianOf, workedMinutes } from './figure-math'
import { monthSpan, type Span } from './month-span'

/** What a month of a community was like; for its committee and whoever audits it. Refuses `appeal.missing` and `appeal.forbidden`. */
export async function readFigures(actor: Actor, { communityId, month }: ReadFigures): Promise<Figures> {
  if (!worksIn(actor, communityId)) throw new Refusal(appealReasons.missing)
  if (!holdsFor(actor, communityId, ...figureReaders)) throw new Refusal(appealReasons.forbidden)
  const span = monthSpan(month)
  const [byStatus, byCategory, response, handled, detours] = await Promise.all([
    countsBy('status', communityId, span),
    countsBy('category', communityId, span),
    responses(communityId, span),
    handlings(communityId, span),
    detoursIn(communityId, span),
  ])
  const filed = [...byStatus.values()].reduce((sum, count) => sum + count, 0)
  const statuses = (Object.keys(appealStatus) as AppealStatus[]).filter(status => byStatus.has(status))
  return {
    ...{ month, at: now().toISOString(), filed },
    byStatus: statuses.map(status => ({ status, count: byStatus.get(status)! })),
    byGroup: groups(byCategory, handled),
    response: medianOf(response),
    handling: medianOf(handled.map(({ minutes }) => minutes)),
    detours,
  }
}

/** Of those filed in the span, how many by that column. */
async function countsBy(column: 'status' | 'category', communityId: string, { from, to }: Span): Promise<Map<string, number>> {
  const rows = await table(Appeal)
    .createQueryBuilder('a')
    .select(`a.${column}`, 'value')
    .addSelect('COUNT(*)', 'count')
    .where('a.communityId = :communityId AND a.filedAt >= :from AND a.filedAt <= :to', { communityId, from, to })
    .groupBy(`a.${column}`)
    .getRawMany<{ value: string; count: number | string }>()
  return new Map(rows.map(({ value, count }) => [value, Number(count)]))
}

/** A class that is no longer in the table is counted with Other. */
const groupOf = (category: string) => (findCategory(category) ?? findCategory('other.unsure')!).key.split('.')[0]!
function groups(filed: Map<string, number>, handled: { category: string; minutes: number }[]): GroupFigures[] {
  const rows = categoryClasses.map(({ key, name }) => ({
    ...{ key, name },
    filed: [...filed].reduce((sum, [category, count]) => (groupOf(category) === key ? sum + count : sum), 0),
    handling: medianOf(handled.flatMap(({ category, minutes }) => (groupOf(category) === key ? [minutes] : []))),
  }))
  return rows.filter(row => row.filed > 0 || row.handling.n > 0)
}

const steps = (communityId: string, names: EventStep[], { from, to }: Span) =>
  table(AppealEvent).find({
    select: { appealId: true, step: true, at: true },
    where: { communityId, step: In(names), at: Between(from, to) },
    order: { at: 'ASC', id: 'ASC' },
  })
const answering: EventStep[] = ['reply', 'resolve']

/** A person's first answer to the resident; a question is none. */
async function responses(communityId: string, span: Span): Promise<number[]> {
  const first = new Map<string, Date>()
  for (const { appealId, at } of await steps(communityId, answering, span)) if (!first.has(appealId)) first.set(appealId, at)
  const ids = [...first.keys()]
  const earlier = await inParts(ids, part =>
    table(AppealEvent).find({
      select: { appealId: true },
      where: { appealId: In(part), step: In(answering), at: LessThan(span.from) },
    }),
  )
  for (const { appealId } of earlier) first.delete(appealId)
  const matters = await inParts([...first.keys()], part =>
    table(Appeal).find({ select: { id: true, filedAt: true }, where: { id: In(part) } }),
  )
  return matters.map(({ id, filedAt }) => workMinutesBetween(calendarOf(communityId), filedAt, first.get(id)!))
}

/** Those that were said to be done in the span and are not at work again. */
async function handlings(communityId: string, span: Span): Promise<{ category: string; minutes: number }[]> {
  const ids = [...new Set((await steps(communityId, ['resolve'], span)).map(({ appealId }) => appealId))]
  const done = await inParts(ids, part =>
    table(Appeal).find({
      select: { id: true, category: true, filedAt: true, resolvedAt: true },
      where: { id: In(part), resolvedAt: Between(span.from, span.to) },
    }),
  )
  const events = await inParts(
    done.map(({ id }) => id),
    part =>
      table(AppealEvent).find({
        select: { appealId: true, step: true, at: true },
        where: { appealId: In(part) },
        order: { at: 'ASC', id: 'ASC' },
      }),
  )
  const taken = grouped(events, event => event.appealId)
  return done.map(({ id, category, filedAt, resolvedAt }) => ({
    category,
    minutes: workedMinutes(calendarOf(communityId), filedAt, taken.get(id) ?? [], resolvedAt!),
  }))
}

const turns = { given: 'assign', transfers: 'transfer', returns: 'returnIt', done: 'resolve', reopened: 'reopen' } as const
/** How often each of these steps was taken in the span: along an index, whatever else happened. */
async function detoursIn(communityId: string, { from, to }: Span): Promise<Detours> {
  const rows = await table(AppealEvent)
    .createQueryBuilder('e')
    .select('e.step', 'step')
    .addSelect('COUNT(*)', 'count')
    .where('e.communityId = :communityId AND e.step IN (:...steps)', { communityId, steps: Object.values(turns) })
    .andWhere('e.at >= :from AND e.at <= :to', { from, to })
    .groupBy('e.step')
    .getRawMany<{ step: string; count: number | string }>()
  const counts = new Map(rows.map(({ step, count }) => [step, Number(count)]))
  return Object.fromEntries(Object.entries(turns).map(([name, step]) => [name, counts.get(step) ?? 0])) as unknown as Detours
}

const partSize = 500
/** As many questions as it takes: a database limits how many values one may have. */
async function inParts<T>(ids: string[], ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (let at = 0; at < ids.length; at += partSize) found.push(...(await ask(ids.slice(at, at + partSize))))
  return found
}
