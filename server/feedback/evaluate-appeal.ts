import type { EvaluateAppeal } from '@shared/feedback/feedback.inputs'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import {
  closeRated,
  lockAppeal,
  lockMaster,
  rateMerged,
  readAppeal,
  reopenAppeal,
  standingOf,
  type Appeal,
} from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import type { Evaluation } from './evaluation.entity'
import { editableUntil } from './evaluation.view'
import { evaluationBy, keepEvaluation } from './keep-evaluation'
import { keepPhotos } from './rating-photos'
import { ofAppeal } from './subject'

/**
 * Whoever holds the matter says whether it is solved. Yes, or partly and enough, closes it; no, or partly with “please go on”, opens it
 * again by itself. Within seven days she may change it, and each version is kept; a changed mind opens a closed matter as long as that is
 * possible at all. Where it was merged, it is the other one's answer that she rates, for herself. Refuses `rating.staffDevice`, `rating.notConcerned`, `rating.goOnNeeded`, `rating.notYet`, `rating.editLate`,
 * `rating.windowOver`, `rating.photoMissing`, and what the step refuses.
 */
export const evaluateAppeal = (actor: Actor, id: string, input: EvaluateAppeal) =>
  transaction(async () => {
    const seen = await readAppeal(actor, id)
    if (actor.kind === 'staff') throw new Refusal(feedbackReasons.staffDevice)
    if (!(await standingOf(actor, seen)).has('holder')) throw new Refusal(feedbackReasons.notConcerned)
    if (input.solved === 'partly' && input.goOn === undefined) {
      const { zh, en } = feedbackReasons.goOnNeeded
      throw new Refusal(feedbackReasons.goOnNeeded, { fields: { goOn: says(zh, en) } })
    }
    const master = await lockMaster(seen)
    const appeal = await lockAppeal(actor, id, input.version)
    const subject = ofAppeal(appeal)
    const before = await evaluationBy(subject, actor.id)
    // What she said of an answer of her own, before it was merged, is another word.
    const earlier = before && appeal.mergedAt && before.at < appeal.mergedAt ? null : before
    const round = roundOf(master ?? appeal, earlier)
    const { solved, level = null, tags = [], words } = input
    const evaluation = await keepEvaluation(subject, actor.id, before, earlier?.round === round, {
      ...{ round, solved, goOn: solved === 'partly' ? (input.goOn ?? null) : null },
      ...{ level, tags, words: words?.trim() || null },
    })
    await keepPhotos(evaluation, input.photoIds ?? [])
    return { evaluation, appeal: await follow(actor, appeal, master, input) }
  })

/** Which answer she rates. An earlier word about the same answer is changed, one about an answer before stays in its versions. */
function roundOf({ status, timesReopened, ratingUntil, reopenUntil, closeCode }: Appeal, earlier: Evaluation | null): number {
  const over = (until: Date | null) => until !== null && until < now()
  if (status === 'resolved') {
    if (over(ratingUntil)) throw new Refusal(feedbackReasons.windowOver)
    return timesReopened
  }
  if (earlier && (status !== 'closed' || earlier.round === timesReopened)) {
    if (over(editableUntil(earlier))) throw new Refusal(feedbackReasons.editLate)
    return earlier.round
  }
  if (status !== 'closed') throw new Refusal(feedbackReasons.notYet)
  if (closeCode === 'no_rating_archived' || over(reopenUntil)) throw new Refusal(feedbackReasons.windowOver)
  return timesReopened
}

/** What her word does to the matter; a matter that is at work already goes on as it is. */
async function follow(actor: Actor, appeal: Appeal, master: Appeal | null, { solved, goOn }: EvaluateAppeal): Promise<Appeal> {
  const again = solved === 'no' || (solved === 'partly' && goOn === true)
  if (master) return rateMerged(actor, appeal, master, solved, again)
  const { id, version, status } = appeal
  if (again && (status === 'resolved' || status === 'closed')) return reopenAppeal(actor, id, { version, reason: null })
  return status === 'resolved' ? closeRated(actor, id, version, solved) : appeal
}
