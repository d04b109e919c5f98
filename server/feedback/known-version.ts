import { In, LessThanOrEqual } from 'typeorm'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { EvaluationVersion, type Evaluation } from './evaluation.entity'

const hidden = feedbackLimits.hiddenHours * 3_600_000
/** What was said up to this moment may be known now to those whom it is about. */
export const knownBy = () => later(-hidden)
/** From when those whom it is about may know the level, reasons and words of what was said at that moment. */
export const knownFrom = (at: Date) => later(hidden, at)

/**
 * Of each evaluation the newest version of its round that is old enough to be known to those whom it is about: what was changed since is
 * hidden as long as what was new. An evaluation of which nothing is known yet has none.
 */
export async function knownVersions(
  evaluations: readonly Pick<Evaluation, 'id' | 'round'>[],
): Promise<Map<string, EvaluationVersion>> {
  if (evaluations.length === 0) return new Map()
  const rounds = new Map(evaluations.map(({ id, round }) => [id, round]))
  const where = { evaluationId: In([...rounds.keys()]), at: LessThanOrEqual(knownBy()) }
  const versions = await table(EvaluationVersion).find({ where, order: { version: 'ASC' } })
  return new Map(
    versions
      .filter(({ evaluationId, round }) => round === rounds.get(evaluationId))
      .map(version => [version.evaluationId, version]),
  )
}
