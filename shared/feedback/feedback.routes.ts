import { get, step } from '../kit/route'
import type { EvaluateAppeal } from './feedback.inputs'
import type { Evaluated, EvaluationView } from './feedback.views'

export const feedbackRoutes = {
  /** Once; again within 7 days changes it and keeps the version before. */
  evaluateAppeal: step('/feedback/appeals/:id').by('guest').takes<EvaluateAppeal>().gives<Evaluated>(),
  ofAppeal: get('/feedback/appeals/:id').by('guest').gives<EvaluationView>(),
}
