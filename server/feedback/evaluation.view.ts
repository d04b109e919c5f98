import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { ActivityTag, EvaluationView, ShiftEvaluationView, Tag } from '@shared/feedback/feedback.views'
import { later, now } from '@server/kit/clock'
import type { Evaluation } from './evaluation.entity'

const hour = 3_600_000
export const editableUntil = ({ at }: Evaluation) => later(feedbackLimits.editDays * 24 * hour, at)

/** For its author all of it; for staff level, tags and words only when the time is over in which they could guess whose they are. */
export function viewEvaluation(evaluation: Evaluation, own: boolean): EvaluationView {
  const { goOn, level, words, at, version } = evaluation
  const [solved, tags] = [evaluation.solved!, evaluation.tags as Tag[]]
  const hiddenUntil = later(feedbackLimits.hiddenHours * hour, at)
  const hidden = hiddenUntil > now()
  const shown = own || !hidden ? { level, tags, words } : { level: null, tags: [], words: null }
  return {
    ...{ solved, goOn, ...shown, at: at.toISOString(), version },
    editableUntil: own ? editableUntil(evaluation).toISOString() : null,
    hiddenUntil: hidden ? hiddenUntil.toISOString() : null,
  }
}

/** For its author. */
export function viewShiftEvaluation({ level, tags, words, at, version }: Evaluation, until: Date): ShiftEvaluationView {
  const said = { level: level!, tags: tags as ActivityTag[], words }
  return { ...said, at: at.toISOString(), version, editableUntil: until.toISOString() }
}
