import { ComeBack, GoAway, SearchBuildings, SetOwnDay, TellHome, WhoIsAway } from '@shared/organisation/organisation.inputs'
import { organisationRoutes } from '@shared/organisation/organisation.routes'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { doorstepOf } from './doorstep'
import { comeBack, goAway } from './go-away'
import { listBuildings, listCommunities, listUnits } from './list-areas'
import { leave, mergeResidencies, residencyOf, settle, tellHome } from './residency'
import { setOwnDay, viewOwnDays } from './set-own-day'
import './absence.holdings'
import './residency.holdings'
import { viewAbsences } from './view-absences'
import { whoServes } from './who-serves'

whenMerged(mergeResidencies)

export const organisationEndpoints = serve('organisation', organisationRoutes, {
  communities: () => listCommunities(),
  buildings: takes(SearchBuildings, ({ params, input }) => listBuildings(params.id, input.q)),
  doorstep: ({ params }) => doorstepOf(params.id),
  whoServes: ({ params }) => whoServes(params.id),
  residency: ({ actor, params }) => residencyOf(actor, params.id),
  settle: ({ actor, params }) => settle(actor, params.id),
  tellHome: takes(TellHome, ({ actor, params, input }) => tellHome(actor, params.id, input.home)),
  leave: ({ actor, params }) => leave(actor, params.id),
  absences: takes(WhoIsAway, ({ actor, params, input }) => viewAbsences(actor, params.id, input.personId)),
  goAway: takes(GoAway, ({ actor, params, input }) => goAway(actor, params.id, input)),
  comeBack: takes(ComeBack, ({ actor, params, input }) => comeBack(actor, params.id, input)),
  ownDays: ({ actor, params }) => viewOwnDays(actor, params.id),
  setOwnDay: takes(SetOwnDay, ({ actor, params, input }) => setOwnDay(actor, params.id, input)),
  units: ({ actor, params }) => listUnits(actor, params.id),
})
