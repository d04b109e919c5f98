import { Between, In, LessThan, type FindOptionsWhere } from 'typeorm'
import type { AppealKind } from '@shared/appeals/appeal.limits'
import { isActive, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { grouped } from '@shared/kit/grouped'
import { table } from '@server/kit/database'
import { Area, homesOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { heldBy } from './held-by'
import type { Span } from './month-span'
import { followersOf } from './supporters'

/** Public matters of one kind in one grid; nothing of what is private counts, and nobody’s words are read. */
export interface Cluster {
  category: string
  /** The grid; where a building lies in none, what it lies in. */
  areaId: string
  matters: string[]
  /** That hold one of them or joined it; of one that staff wrote down for somebody, one. */
  households: number
  /** How often they were opened again. */
  reopens: number
  /** How many are what was fixed come back. */
  recurred: number
  /** One of them stands on the long list. */
  listed: boolean
  /** Since when the oldest waits that is not done; null where all are. */
  oldest: Date | null
}

/** What tells of a trouble that many may share: not questions, thanks and ideas, nor what is told no further than that it is something else. */
const troubles: AppealKind[] = ['complaint', 'suggestion']
const noTrouble = /^(other|voice)\./
const outside: AppealStatus[] = ['withdrawn', 'declined']
const atOnce = 500

const gridOf = (area: Area) => (area.kind === 'building' ? (area.parentId ?? area.id) : area.id)

/** The public matters of a community that were filed in a span or stand on its long list, by kind and grid. */
export async function publicClusters(communityId: string, { from, to }: Span): Promise<Cluster[]> {
  const shared: FindOptionsWhere<Appeal> = { communityId, visibility: 'public', kind: In(troubles) }
  const select = { id: true, category: true, areaId: true, status: true, timesReopened: true, timesHere: true, filedAt: true }
  const lately = await table(Appeal).find({ select, where: { ...shared, filedAt: Between(from, to) } })
  const listed = await table(Appeal).find({ select, where: { ...shared, status: 'on_list' } })
  const all = new Map([...lately, ...listed].map(appeal => [appeal.id, appeal]))
  const grids = new Map((await table(Area).findBy({ communityId })).map(area => [area.id, gridOf(area)]))
  const counted = [...all.values()].filter(({ status, category }) => !outside.includes(status) && !noTrouble.test(category))
  const groups = grouped(counted, ({ category, areaId }) => `${category} ${grids.get(areaId) ?? areaId}`)
  const households = await householdsBehind(communityId, [...groups.values()].flat())
  return [...groups].map(([key, appeals]) => {
    const [category, areaId] = key.split(' ') as [string, string]
    const waiting = appeals.filter(({ status }) => isActive(status)).map(({ filedAt }) => filedAt.getTime())
    return {
      ...{ category, areaId, matters: appeals.map(({ id }) => id), households: households(appeals) },
      reopens: appeals.reduce((sum, { timesReopened }) => sum + timesReopened, 0),
      recurred: appeals.filter(({ timesHere }) => timesHere > 1).length,
      listed: appeals.some(({ status }) => status === 'on_list'),
      oldest: waiting.length > 0 ? new Date(Math.min(...waiting)) : null,
    }
  })
}

/** How many households hold some of these or joined them. */
async function householdsBehind(communityId: string, appeals: Appeal[]) {
  const known: { appealId: string; personId: string }[] = []
  for (let at = 0; at < appeals.length; at += atOnce) {
    const appealId = In(appeals.slice(at, at + atOnce).map(({ id }) => id))
    known.push(...(await table(AppealHolder).findBy({ appealId })), ...(await table(AppealSupporter).findBy({ appealId })))
  }
  const behind = grouped(known, row => row.appealId)
  const homes = await homesOf(communityId, [...new Set(known.map(({ personId }) => personId))])
  return (some: Appeal[]) =>
    new Set(some.flatMap(({ id }) => behind.get(id)?.map(({ personId }) => homes.get(personId) ?? personId) ?? [id])).size
}

/** How many public matters of that kind were filed in that grid in a span. */
export async function countInCluster(
  communityId: string,
  { category, areaId }: Pick<Cluster, 'category' | 'areaId'>,
  span: Span,
) {
  const areas = (await table(Area).findBy({ communityId })).filter(area => gridOf(area) === areaId).map(({ id }) => id)
  return table(Appeal).countBy({
    ...{ communityId, category, filedAt: Between(span.from, span.to) },
    ...{ areaId: In([areaId, ...areas]), visibility: 'public', kind: In(troubles) },
  })
}

/** Of some matters those that were filed before a moment: how many they are, and how many of them are not done yet. */
export async function countOlder(ids: string[], before: Date): Promise<{ before: number; open: number }> {
  const count = { before: 0, open: 0 }
  for (let at = 0; at < ids.length; at += atOnce) {
    const older = { id: In(ids.slice(at, at + atOnce)), filedAt: LessThan(before) }
    for (const { status } of await table(Appeal).find({ select: { status: true }, where: older })) {
      count.before++
      if (isActive(status)) count.open++
    }
  }
  return count
}

/** Inside a delivery's transaction: who hears of what becomes of matters like this one. */
export const concernedBy = async (appealId: string): Promise<string[]> => [
  ...(await heldBy(appealId)),
  ...(await followersOf(appealId)),
]
