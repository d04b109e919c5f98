import { In } from 'typeorm'
import { smallSample } from '@shared/appeals/figures.views'
import type { ActivityRating, ActivityTag, ActivityWords, Level } from '@shared/feedback/feedback.views'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import { activityToRun, shiftsOf } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageOf } from '@server/kit/page'
import { Evaluation, EvaluationVersion } from './evaluation.entity'
import { knownVersions } from './known-version'

/**
 * Mean, distribution and reasons over all shifts of an activity, from five ratings on that are old enough to be known: so nobody's is told
 * by what it moves. Refuses `activity.missing`.
 */
export async function readActivityRating(activityId: string): Promise<ActivityRating> {
  const { communityId, shiftIds } = await shiftsOf(activityId)
  const rated = await table(Evaluation).find({
    select: { id: true, round: true },
    where: { communityId, subjectType: 'shift', subjectId: In(shiftIds) },
  })
  const known = [...(await knownVersions(rated)).values()]
  return { least: smallSample, shown: known.length < smallSample ? null : summed(known) }
}

function summed(rated: Pick<EvaluationVersion, 'level' | 'tags'>[]): NonNullable<ActivityRating['shown']> {
  const levels: Record<Level, number> = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  const named = new Map<ActivityTag, number>()
  for (const { level, tags } of rated) {
    levels[level!]++
    for (const tag of tags as ActivityTag[]) named.set(tag, (named.get(tag) ?? 0) + 1)
  }
  const n = rated.length
  const mean = Math.round((rated.reduce((sum, { level }) => sum + level!, 0) / n) * 10) / 10
  const tags = [...named].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count)
  return { n, mean, levels, tags }
}

/**
 * What was written, without name or level, once the time is over in which one could guess whose it is. Refuses `activity.missing` and
 * `activity.forbidden`.
 */
export async function listActivityWords(actor: Actor, activityId: string, page: PageQuery): Promise<Page<ActivityWords>> {
  await activityToRun(actor, activityId)
  const { communityId, shiftIds } = await shiftsOf(activityId)
  const rated = await table(Evaluation).find({
    select: { id: true, round: true },
    where: { communityId, subjectType: 'shift', subjectId: In(shiftIds) },
  })
  const ids = [...(await knownVersions(rated)).values()].map(({ id }) => id)
  const rows = table(EvaluationVersion)
    .createQueryBuilder('v')
    .where(ids.length > 0 ? 'v.id IN (:...ids)' : '1 = 0', { ids })
    .andWhere('v.words IS NOT NULL')
  return pageOf(rows, 'at', page, ({ id, words }) => ({ id, words: words! }))
}
