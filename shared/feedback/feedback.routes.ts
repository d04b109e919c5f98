import { get, post, step } from '../kit/route'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type { EvaluateAppeal, EvaluateShift } from './feedback.inputs'
import type { ActivityRating, ActivityWords, Evaluated, EvaluationView, ShiftRating } from './feedback.views'

export const feedbackRoutes = {
  /** Once; again within 7 days changes it and keeps the version before. */
  evaluateAppeal: step('/feedback/appeals/:id').by('guest').takes<EvaluateAppeal>().gives<Evaluated>(),
  ofAppeal: get('/feedback/appeals/:id').by('guest').gives<EvaluationView>(),

  /** Once, by those who were there; again with its version changes it. */
  evaluateShift: post('/feedback/shifts/:id').by('guest').takes<EvaluateShift>().gives<ShiftRating>(),
  ofShift: get('/feedback/shifts/:id').by('guest').gives<ShiftRating>(),
  ofActivity: get('/feedback/activities/:id').by('guest').gives<ActivityRating>(),
  /** What they wrote, a good while after; for whoever runs it, and never shown to others. */
  wordsOfActivity: get('/feedback/activities/:id/words').by('staff').takes<PageQuery>().gives<Page<ActivityWords>>(),
}
