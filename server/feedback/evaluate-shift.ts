import type { EvaluateShift } from '@shared/feedback/feedback.inputs'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import type { ShiftRating } from '@shared/feedback/feedback.views'
import { Refusal } from '@shared/kit/refusal'
import { ratingUntil, shiftAsRated, whoMayRate, whyNotRate } from '@server/activities'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { viewShiftEvaluation } from './evaluation.view'
import { evaluationBy, keepEvaluation } from './keep-evaluation'
import { ofShift } from './subject'

/**
 * Whoever was there says how a shift was, once; with the version of what she said she changes it within the same days. Refuses
 * `activity.missing`, `rating.once`, and why she may not rate it: see `whyNotRate`.
 */
export const evaluateShift = (actor: Actor, shiftId: string, { level, tags = [], words, version }: EvaluateShift) =>
  transaction(async () => {
    const seen = await shiftAsRated(actor, shiftId)
    const reason = whyNotRate(actor, seen)
    if (reason) throw new Refusal(reason)
    const subject = ofShift(seen.shift)
    const earlier = await evaluationBy(subject, actor.id)
    if (earlier?.version !== version) throw new Refusal(feedbackReasons.once)
    const given = { round: 0, solved: null, goOn: null, level, tags, words: words?.trim() || null }
    return keepEvaluation(subject, actor.id, earlier, true, given)
  })

/** The shift for whoever was there, with what she said. Refuses others as rating it does; its time alone refuses nobody. */
export async function readShiftRating(actor: Actor, shiftId: string): Promise<ShiftRating> {
  const seen = await shiftAsRated(actor, shiftId)
  const who = whoMayRate(actor, seen)
  if (who) throw new Refusal(who)
  const { shift, activity } = seen
  const mine = await evaluationBy(ofShift(shift), actor.id)
  const until = ratingUntil(shift)
  return {
    ...{ shiftId, activityId: activity.id, title: activity.title },
    ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString(), until: until.toISOString() },
    mine: mine && viewShiftEvaluation(mine, until),
    can: whyNotRate(actor, seen) === null ? ['rate'] : [],
  }
}
