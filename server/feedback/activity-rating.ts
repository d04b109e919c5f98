import { In } from 'typeorm'
import { smallSample } from '@shared/appeals/figures.views'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { ActivityRating, ActivityTag, ActivityWords, Level } from '@shared/feedback/feedback.views'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import { activityToRun, shiftsOf } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageOf } from '@server/kit/page'
import { Evaluation } from './evaluation.entity'

/** Mean, distribution and reasons over all shifts of an activity, from five ratings on. Refuses `activity.missing`. */
export async function readActivityRating(activityId: string): Promise<ActivityRating> {
  const { communityId, shiftIds } = await shiftsOf(activityId)
  const rated = await table(Evaluation).find({
    select: { level: true, tags: true },
    where: { communityId, subjectType: 'shift', subjectId: In(shiftIds) },
  })
  return { least: smallSample, shown: rated.length < smallSample ? null : summed(rated) }
}

function summed(rated: Pick<Evaluation, 'level' | 'tags'>[]): NonNullable<ActivityRating['shown']> {
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
  const before = later(-feedbackLimits.hiddenHours * 3_600_000)
  const rows = table(Evaluation)
    .createQueryBuilder('e')
    .where("e.communityId = :communityId AND e.subjectType = 'shift' AND e.subjectId IN (:...shiftIds)", {
      communityId,
      shiftIds,
    })
    .andWhere('e.words IS NOT NULL AND e.at <= :before', { before })
  return pageOf(rows, 'at', page, ({ id, words }) => ({ id, words: words! }))
}
