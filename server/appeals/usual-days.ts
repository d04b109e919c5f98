import { In, MoreThan } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { resultCodes } from '@shared/appeals/appeal.workflow'
import { smallSample } from '@shared/appeals/figures.views'
import type { NearAndKind } from '@shared/appeals/filing.inputs'
import type { Usual } from '@shared/appeals/filing.views'
import { workdaysBetween, type Calendar } from '@shared/kit/workdays'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { areaViews, calendarOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { knownCategory } from './appeal-rules'
import { near } from './near'

const day = 86_400_000
/** The newest of them are enough to know what is usual. */
const lookedAt = 500

/**
 * How long such a matter usually takes there: the median of working days from the filing to the word that it was done, waits included, of
 * those closed in 180 days, in the grid, else in the whole community; nothing where there are fewer than five. One query by an index,
 * whatever was filed besides. Refuses an unknown category or place.
 */
export async function usualDays({ areaId, category: key }: NearAndKind): Promise<Usual> {
  const category = knownCategory(key)
  const { area, scope, areas } = await near(areaId)
  const done = await table(Appeal).find({
    select: { areaId: true, filedAt: true, resolvedAt: true },
    where: {
      ...{ communityId: area.communityId, category: category.key, resolvedAt: MoreThan(later(-appealLimits.usualDays * day)) },
      ...{ status: 'closed', resultCode: In([...resultCodes]) },
    },
    order: { resolvedAt: 'DESC' },
    take: lookedAt,
  })
  const inGrid = done.filter(one => areas.includes(one.areaId))
  const [counted, where] = inGrid.length >= smallSample ? [inGrid, scope.id] : [done, area.communityId]
  if (counted.length < smallSample) return { days: null, n: counted.length, area: null }
  return {
    days: middle(calendarOf(area.communityId), counted),
    n: counted.length,
    area: (await areaViews([where])).get(where) ?? null,
  }
}

/** Of an even number the greater of the two in the middle: nobody is promised less than half of them took. Done on the day it was filed is one day. */
function middle(calendar: Calendar, done: Pick<Appeal, 'filedAt' | 'resolvedAt'>[]): number {
  const days = done.map(({ filedAt, resolvedAt }) => Math.max(1, workdaysBetween(calendar, filedAt, resolvedAt!)))
  return days.sort((one, other) => one - other)[Math.floor(days.length / 2)]!
}
