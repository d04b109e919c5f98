import { dayAfter, dayOf } from '@shared/kit/workdays'
import { monthSpan } from '@server/appeals'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { countNames, noCounts, type Counts } from './counts'
import { RateCell } from './rate.entity'

/** The days of a month that count: those that are over. `until` is null where the month has none yet. */
export function daysOf(month: string): { first: string; until: string | null } {
  const { from, to } = monthSpan(month)
  const [first, last, yesterday] = [dayOf(from), dayOf(to), dayAfter(dayOf(now()), -1)]
  const until = yesterday < last ? yesterday : last
  return { first, until: until < first ? null : until }
}

type Key = 'communityId' | 'unitId' | 'category'
/** What the cells of some communities hold of those days, summed by these of their keys. */
export async function sumCells<K extends Key>(
  by: readonly K[],
  communityIds: string[],
  { first, until }: ReturnType<typeof daysOf>,
): Promise<(Record<K, string> & { counts: Counts })[]> {
  if (communityIds.length === 0 || until === null) return []
  const cells = table(RateCell).createQueryBuilder('c').select([])
  for (const name of by) cells.addSelect(`c.${name}`, name).addGroupBy(`c.${name}`)
  for (const name of countNames) cells.addSelect(`SUM(c.${name})`, name)
  const rows = await cells
    .where('c.communityId IN (:...communityIds) AND c.day >= :first AND c.day <= :until', { communityIds, first, until })
    .getRawMany<Record<keyof Counts, number | string> & Record<K, string>>()
  return rows.map(row => {
    const keys = Object.fromEntries(by.map(name => [name, row[name]])) as unknown as Record<K, string>
    return { ...keys, counts: Object.fromEntries(countNames.map(name => [name, Number(row[name])])) as Counts }
  })
}

export const plus = (one: Counts, other: Counts) =>
  Object.fromEntries(countNames.map(name => [name, one[name] + other[name]])) as Counts
export const sumOf = (all: Counts[]) => all.reduce(plus, noCounts())
