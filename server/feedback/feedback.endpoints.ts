import { EvaluateAppeal, EvaluateShift } from '@shared/feedback/feedback.inputs'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { feedbackRoutes } from '@shared/feedback/feedback.routes'
import { PageQuery } from '@shared/kit/page.inputs'
import { Refusal } from '@shared/kit/refusal'
import { asStaff, readAppeal, standingOf, viewAppeal } from '@server/appeals'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { readActivityRating, listActivityWords } from './activity-rating'
import { evaluateAppeal } from './evaluate-appeal'
import { evaluateShift, readShiftRating } from './evaluate-shift'
import './feedback.holdings'
import { viewEvaluation } from './evaluation.view'
import { evaluationBy, latestEvaluation, mergeEvaluations, ofAppeal } from './keep-evaluation'

whenMerged(mergeEvaluations)

export const feedbackEndpoints = serve('feedback', feedbackRoutes, {
  evaluateAppeal: takes(EvaluateAppeal, async ({ actor, params, input }) => {
    const { evaluation, appeal } = await evaluateAppeal(actor, params.id, input)
    return { evaluation: await viewEvaluation(evaluation, true), appeal: await viewAppeal(appeal, actor) }
  }),
  /** Its author sees her own, staff who see the matter what was said last; others are told that there is none. */
  ofAppeal: async ({ actor, params }) => {
    const appeal = await readAppeal(actor, params.id)
    const subject = ofAppeal(appeal)
    const own = await evaluationBy(subject, actor.id)
    const shown = own ?? (asStaff(await standingOf(actor, appeal)) ? await latestEvaluation(subject) : null)
    if (!shown) throw new Refusal(feedbackReasons.missing)
    return viewEvaluation(shown, shown === own)
  },

  evaluateShift: takes(EvaluateShift, async ({ actor, params, input }) => {
    await evaluateShift(actor, params.id, input)
    return readShiftRating(actor, params.id)
  }),
  ofShift: ({ actor, params }) => readShiftRating(actor, params.id),
  ofActivity: ({ params }) => readActivityRating(params.id),
  wordsOfActivity: takes(PageQuery, ({ actor, params, input }) => listActivityWords(actor, params.id, input)),
})
