import * as exclusions from '@shared/feedback/exclusion.inputs'
import { EvaluateAppeal, EvaluateShift } from '@shared/feedback/feedback.inputs'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { feedbackRoutes } from '@shared/feedback/feedback.routes'
import * as visits from '@shared/feedback/visit.inputs'
import type { EvaluationView } from '@shared/feedback/feedback.views'
import type { VisitView } from '@shared/feedback/visit.views'
import { PageQuery } from '@shared/kit/page.inputs'
import { Refusal } from '@shared/kit/refusal'
import { Step } from '@shared/kit/step.inputs'
import { asStaff, readAppeal, standingOf, viewAppeal, type Appeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import type { InputClass } from '@server/kit/validate'
import { readActivityRating, listActivityWords } from './activity-rating'
import { evaluateAppeal } from './evaluate-appeal'
import { evaluateShift, readShiftRating } from './evaluate-shift'
import { askExclusion, ruleExclusion } from './exclude'
import { listExclusions } from './exclusion.view'
import './feedback.holdings'
import { viewEvaluation } from './evaluation.view'
import { followUpsOf, followUpsOfShift, mergeVisits, reportPressure } from './follow-ups'
import { evaluationBy, latestEvaluation, mergeEvaluations } from './keep-evaluation'
import { ofAppeal } from './subject'
import { listVisits, readVisit } from './list-visits'
import { readSampling, setSampling } from './sampling'
import { closeVisit, contactVisit, giveUpVisit, hearVisit, missVisit, putRightVisit } from './take-visit-step'
import type { Visit } from './visit.entity'
import { viewVisit, visitCards } from './visit.view'

whenMerged(async (guestId, personId) => {
  await mergeEvaluations(guestId, personId)
  await mergeVisits(guestId, personId)
})

/** Its author sees her own, staff who see the matter what was said last; others are told that there is none. Refuses `rating.missing`. */
async function viewRating(actor: Actor, appeal: Appeal): Promise<EvaluationView> {
  const subject = ofAppeal(appeal)
  const own = await evaluationBy(subject, actor.id)
  const shown = own ?? (asStaff(await standingOf(actor, appeal)) ? await latestEvaluation(subject) : null)
  if (!shown) throw new Refusal(feedbackReasons.missing)
  return viewEvaluation(shown, actor, appeal)
}

/** A step on a call back answers it as it is now. */
const visitStep = <Input extends object>(
  Input: InputClass<Input>,
  take: (actor: Actor, id: string, input: Input) => Promise<Visit>,
) =>
  takes<'/:id', Input, VisitView>(Input, async ({ actor, params, input }) =>
    viewVisit(await take(actor, params.id, input), actor),
  )

export const feedbackEndpoints = serve('feedback', feedbackRoutes, {
  visits: takes(visits.ListVisits, async ({ actor, input }) => {
    const { items, next } = await listVisits(actor, input)
    return { items: await visitCards(items), next }
  }),
  visit: async ({ actor, params }) => viewVisit(await readVisit(actor, params.id), actor),
  missVisit: visitStep(visits.MissVisit, missVisit),
  giveUpVisit: visitStep(Step, (actor, id, { version }) => giveUpVisit(actor, id, version)),
  contactVisit: visitStep(visits.ContactVisit, contactVisit),
  putRightVisit: visitStep(visits.PutRightVisit, putRightVisit),
  closeVisit: visitStep(visits.CloseVisit, closeVisit),
  hearVisit: visitStep(visits.HearVisit, hearVisit),
  sampling: ({ actor, params }) => readSampling(actor, params.id),
  setSampling: takes(visits.SetSampling, ({ actor, params, input }) => setSampling(actor, params.id, input.on)),
  followUps: ({ actor, params }) => followUpsOf(actor, params.id),
  followUpsOfShift: ({ actor, params }) => followUpsOfShift(actor, params.id),
  reportPressure: ({ actor, params }) => reportPressure(actor, params.id),

  exclusions: takes(exclusions.ListExclusions, ({ actor, input }) => listExclusions(actor, input)),
  askExclusion: takes(exclusions.AskExclusion, async ({ actor, params, input }) =>
    viewRating(actor, await askExclusion(actor, params.id, input)),
  ),
  approveExclusion: takes(exclusions.RuleExclusion, async ({ actor, params, input }) =>
    viewRating(actor, await ruleExclusion(actor, params.id, 'approved', input)),
  ),
  refuseExclusion: takes(exclusions.RuleExclusion, async ({ actor, params, input }) =>
    viewRating(actor, await ruleExclusion(actor, params.id, 'refused', input)),
  ),

  evaluateAppeal: takes(EvaluateAppeal, async ({ actor, params, input }) => {
    const { evaluation, appeal } = await evaluateAppeal(actor, params.id, input)
    return { evaluation: await viewEvaluation(evaluation, actor, appeal), appeal: await viewAppeal(appeal, actor) }
  }),
  ofAppeal: async ({ actor, params }) => viewRating(actor, await readAppeal(actor, params.id)),

  evaluateShift: takes(EvaluateShift, async ({ actor, params, input }) => {
    await evaluateShift(actor, params.id, input)
    return readShiftRating(actor, params.id)
  }),
  ofShift: ({ actor, params }) => readShiftRating(actor, params.id),
  ofActivity: ({ params }) => readActivityRating(params.id),
  wordsOfActivity: takes(PageQuery, ({ actor, params, input }) => listActivityWords(actor, params.id, input)),
})
