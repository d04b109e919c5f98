import { grouped } from '@shared/kit/grouped'
import { Appeal, AppealEvent, type monthSpan } from '@server/appeals'
import { Evaluation, knownBy } from '@server/feedback'
import { table } from '@server/kit/database'
import { momentOf } from '@server/kit/sql-page'

const [within, least] = [10 * 60_000, 5]

/** How often so many lie so near one another; none of them is part of two. */
export function burstsAmong(moments: readonly Date[]): number {
  const sorted = moments.map(at => at.getTime()).sort((one, other) => one - other)
  let [bursts, at] = [0, 0]
  while (at + least <= sorted.length) {
    const end = sorted[at]! + within
    if (sorted[at + least - 1]! > end) at++
    else {
      bursts++
      while (at < sorted.length && sorted[at]! <= end) at++
    }
  }
  return bursts
}

/**
 * How often five or more residents gave the highest level within ten minutes, of matters that one person said to be done: something to look into,
 * which takes nothing from anybody. Whose they are is not told, and what may not be known yet is not counted.
 */
export async function burstsIn(communityId: string, { from, to }: ReturnType<typeof monthSpan>): Promise<number> {
  const rated = await table(AppealEvent)
    .createQueryBuilder('e')
    .select([])
    .innerJoin(Appeal, 'a', 'a.id = e.appealId')
    .innerJoin(AppealEvent, 'r', 'r.id = a.resultEventId')
    .innerJoin(Evaluation, 'v', "v.communityId = e.communityId AND v.subjectType = 'appeal' AND v.subjectId = e.appealId")
    .addSelect('v.id', 'id')
    .addSelect('v.at', 'at')
    .addSelect('r.actorId', 'saidBy')
    .where("e.communityId = :communityId AND e.step = 'rate' AND e.at >= :from AND e.at <= :to", { communityId, from, to })
    .andWhere('v.level = 5 AND v.at <= :known', { known: knownBy() })
    .getRawMany<{ id: string; at: Date | string; saidBy: string }>()
  const once = new Map(rated.map(one => [one.id, one])).values()
  const byPerson = grouped(once, ({ saidBy }) => saidBy)
  return [...byPerson.values()].reduce((sum, given) => sum + burstsAmong(given.map(({ at }) => momentOf(at))), 0)
}
