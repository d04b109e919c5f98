import { OfCategory, OfCommunity, SetTerms } from '@shared/terms/term.inputs'
import { termRoutes } from '@shared/terms/term.routes'
import { serve, takes } from '@server/kit/endpoint'
import { setTerms } from './set-terms'
import { closedToday } from './term.store'
import { viewHistory, viewTerms } from './view-terms'

export const termEndpoints = serve('terms', termRoutes, {
  closed: takes(OfCommunity, ({ input }) => closedToday(input.communityId)),
  list: takes(OfCommunity, ({ actor, input }) => viewTerms(actor, input.communityId)),
  history: takes(OfCategory, ({ actor, input }) => viewHistory(actor, input.communityId, input.category)),
  set: takes(SetTerms, ({ actor, input }) => setTerms(actor, input)),
})
