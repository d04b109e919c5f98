import type { ExclusionCard, ExclusionView } from '@shared/feedback/exclusion.views'
import type { ListExclusions } from '@shared/feedback/exclusion.inputs'
import { exclusionReasons } from '@shared/feedback/exclusion.reasons'
import { Refusal } from '@shared/kit/refusal'
import { Appeal, mattersByIds } from '@server/appeals'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { lockOne, table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { unitsByIds } from '@server/organisation'
import { Evaluation } from './evaluation.entity'
import { Exclusion } from './exclusion.entity'
import { rulersOf } from './exclusion.policy'
import { ofAppeal } from './subject'

/** What became of the rating of the answer that stands; null where nobody asked anything of it. */
export async function viewExclusion(actor: Actor, appeal: Appeal): Promise<ExclusionView | null> {
  const { communityId, id: appealId, timesReopened: round } = appeal
  const exclusion = await table(Exclusion).findOneBy({ communityId, appealId, round })
  if (!exclusion) return null
  const { id, status, ground, words, unitId, askedAt, ruledWords, ruledAt, version } = exclusion
  const mayRule = status === 'asked' && (await rulersOf(appeal, exclusion)).includes(actor.id)
  return {
    ...{ id, status, ground, words, unit: (await unitsByIds([unitId])).get(unitId)?.name ?? null },
    askedAt: askedAt.toISOString(),
    ruling: ruledAt && { words: ruledWords ?? '', at: ruledAt.toISOString() },
    ...{ version, can: mayRule ? ['approve', 'refuse'] : [] },
  }
}

/** What waits for a supervisor of the community, the oldest first. Refuses `exclusion.missing` and `exclusion.forbidden`. */
export async function listExclusions(actor: Actor, { communityId, ...page }: ListExclusions) {
  if (!worksIn(actor, communityId)) throw new Refusal(exclusionReasons.missing)
  if (!holdsFor(actor, communityId, 'supervisor')) throw new Refusal(exclusionReasons.forbidden)
  const rows = table(Exclusion)
    .createQueryBuilder('x')
    .where("x.communityId = :communityId AND x.status = 'asked' AND x.askedBy <> :me", { communityId, me: actor.id })
  const { items, next } = await pageRows(rows, 'askedAt', page, true)
  const called = await mattersByIds(items.map(({ appealId }) => appealId))
  return {
    items: items.map(({ id, appealId, ground, askedAt }): ExclusionCard => {
      const { number, title, unit } = called.get(appealId)!
      return { id, appealId, number, title, unit, ground, askedAt: askedAt.toISOString() }
    }),
    next,
  }
}

/** In which answers to a matter its rating is left out of the figures. */
export const excludedRounds = async ({ communityId, id: appealId }: Pick<Appeal, 'communityId' | 'id'>): Promise<number[]> =>
  (await table(Exclusion).find({ select: { round: true }, where: { communityId, appealId, status: 'approved' } })).map(
    ({ round }) => round,
  )

/** For those who tell of it: who may rule, who asked, and what was said. */
export async function readExclusionNews(exclusionId: string) {
  const exclusion = await lockOne(Exclusion, { id: exclusionId })
  const appeal = exclusion && (await table(Appeal).findOneBy({ id: exclusion.appealId }))
  if (!exclusion || !appeal) return null
  const { round } = exclusion
  const raters = await table(Evaluation).find({ select: { id: true, personId: true }, where: { ...ofAppeal(appeal), round } })
  // Locked, so that a guest who signs in meanwhile waits, and what is written for her moves along.
  for (const { id } of raters) await lockOne(Evaluation, { id })
  return {
    exclusion,
    called: (await mattersByIds([appeal.id])).get(appeal.id)!,
    raters: raters.map(({ personId }) => personId),
    rulers: await rulersOf(appeal, exclusion),
  }
}
