import { get, post, step } from '../kit/route'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type { EvaluateAppeal, EvaluateShift } from './feedback.inputs'
import type * as exclusion from './exclusion.inputs'
import type { ExclusionCard } from './exclusion.views'
import type * as visit from './visit.inputs'
import type { FollowUps, Sampling, VisitCard, VisitView } from './visit.views'
import type { ActivityRating, ActivityWords, Evaluated, EvaluationView, ShiftRating } from './feedback.views'

/** Calls back to those who were not content, by whoever had no part in it. */
const visitRoutes = {
  visits: get('/feedback/visits').by('staff').takes<visit.ListVisits>().gives<Page<VisitCard>>(),
  visit: get('/feedback/visits/:id').by('staff').gives<VisitView>(),
  missVisit: step('/feedback/visits/:id/miss').by('staff').takes<visit.MissVisit>().gives<VisitView>(),
  giveUpVisit: step('/feedback/visits/:id/give-up').by('staff').gives<VisitView>(),
  contactVisit: step('/feedback/visits/:id/contact').by('staff').takes<visit.ContactVisit>().gives<VisitView>(),
  putRightVisit: step('/feedback/visits/:id/put-right').by('staff').takes<visit.PutRightVisit>().gives<VisitView>(),
  closeVisit: step('/feedback/visits/:id/close').by('staff').takes<visit.CloseVisit>().gives<VisitView>(),
  hearVisit: step('/feedback/visits/:id/hear').by('staff').takes<visit.HearVisit>().gives<VisitView>(),
  /** Off until a supervisor switches it on. */
  sampling: get('/feedback/communities/:id/sampling').by('staff').gives<Sampling>(),
  setSampling: post('/feedback/communities/:id/sampling').by('staff').takes<visit.SetSampling>().gives<Sampling>(),
}

/** Leaving a rated matter out of the figures: the unit asks, somebody outside it rules, and the person reads both. */
const exclusionRoutes = {
  exclusions: get('/feedback/exclusions').by('staff').takes<exclusion.ListExclusions>().gives<Page<ExclusionCard>>(),
  askExclusion: post('/feedback/appeals/:id/exclusion').by('staff').takes<exclusion.AskExclusion>().gives<EvaluationView>(),
  approveExclusion: step('/feedback/exclusions/:id/approve').by('staff').takes<exclusion.RuleExclusion>().gives<EvaluationView>(),
  refuseExclusion: step('/feedback/exclusions/:id/refuse').by('staff').takes<exclusion.RuleExclusion>().gives<EvaluationView>(),
}

export const feedbackRoutes = {
  ...visitRoutes,
  ...exclusionRoutes,
  /** Once; again within 7 days changes it and keeps the version before. */
  evaluateAppeal: step('/feedback/appeals/:id').by('guest').takes<EvaluateAppeal>().gives<Evaluated>(),
  ofAppeal: get('/feedback/appeals/:id').by('guest').gives<EvaluationView>(),

  /** Once, by those who were there; again with its version changes it. */
  evaluateShift: post('/feedback/shifts/:id').by('guest').takes<EvaluateShift>().gives<ShiftRating>(),
  ofShift: get('/feedback/shifts/:id').by('guest').gives<ShiftRating>(),
  /** What somebody else does about it, for herself. */
  followUps: get('/feedback/appeals/:id/follow-ups').by('guest').gives<FollowUps>(),
  followUpsOfShift: get('/feedback/shifts/:id/follow-ups').by('guest').gives<FollowUps>(),
  /** She was asked for a good rating: a supervisor hears of it, and nobody of the unit. */
  reportPressure: post('/feedback/appeals/:id/pressure').by('guest').gives<FollowUps>(),
  ofActivity: get('/feedback/activities/:id').by('guest').gives<ActivityRating>(),
  /** What they wrote, a good while after; for whoever runs it, and never shown to others. */
  wordsOfActivity: get('/feedback/activities/:id/words').by('staff').takes<PageQuery>().gives<Page<ActivityWords>>(),
}
