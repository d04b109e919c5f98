import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { ActivityTag, EvaluationView, ShiftEvaluationView, Tag } from '@shared/feedback/feedback.views'
import type { Appeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { EvaluationVersion, type Evaluation } from './evaluation.entity'
import { mayAsk } from './exclusion.policy'
import { viewExclusion } from './exclusion.view'
import { knownFrom, knownVersions } from './known-version'
import { photosOfEvaluation } from './rating-photos'

const day = 86_400_000
export const editableUntil = ({ at }: Evaluation) => later(feedbackLimits.editDays * day, at)

/**
 * What was said of a matter. For its author all of it; for staff level, tags and words only when the time is over in which they could guess
 * whose they are.
 */
export async function viewEvaluation(evaluation: Evaluation, actor: Actor, appeal: Appeal): Promise<EvaluationView> {
  const { id: evaluationId, goOn, at, version } = evaluation
  const own = evaluation.personId === actor.id
  const exclusion = await viewExclusion(actor, appeal)
  const mayBeAsked = exclusion === null && evaluation.round === appeal.timesReopened && (await mayAsk(actor, appeal))
  const solved = evaluation.solved!
  const said = await table(EvaluationVersion).findOneByOrFail({ evaluationId, version })
  const hiddenUntil = knownFrom(said.at)
  // Which of them came with which version is not kept: they wait for the newest.
  const photos = own || hiddenUntil <= now() ? await photosOfEvaluation(evaluationId) : []
  const known = own ? evaluation : (await knownVersions([evaluation])).get(evaluationId)
  return {
    ...{ solved, goOn, level: known?.level ?? null, tags: (known?.tags ?? []) as Tag[], words: known?.words ?? null },
    ...{ photos, at: at.toISOString(), version },
    editableUntil: own ? editableUntil(evaluation).toISOString() : null,
    hiddenUntil: hiddenUntil > now() ? hiddenUntil.toISOString() : null,
    ...{ exclusion, can: mayBeAsked ? ['askExclusion'] : [] },
  }
}

/** For its author. */
export function viewShiftEvaluation({ level, tags, words, at, version }: Evaluation, until: Date): ShiftEvaluationView {
  const said = { level: level!, tags: tags as ActivityTag[], words }
  return { ...said, at: at.toISOString(), version, editableUntil: until.toISOString() }
}
