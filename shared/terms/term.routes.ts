import { get, post } from '../kit/route'
import type * as input from './term.inputs'
import type { ClosedCategory, TermHistory, TermsView } from './term.views'

export const termRoutes = {
  /** Kinds of matters that a community does not take any more, for whoever is about to file one. */
  closed: get('/terms/closed').forMany().takes<input.OfCommunity>().gives<ClosedCategory[]>(),
  /** In how many days each kind is accepted, answered and done, for all who work there. */
  list: get('/terms').by('staff').takes<input.OfCommunity>().gives<TermsView>(),
  history: get('/terms/history').by('staff').takes<input.OfCategory>().gives<TermHistory>(),
  set: post('/terms').by('staff').takes<input.SetTerms>().gives<TermHistory>(),
}
