import { SearchBuildings } from '@shared/organisation/organisation.inputs'
import { organisationRoutes } from '@shared/organisation/organisation.routes'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { doorstepOf } from './doorstep'
import { listBuildings, listCommunities, listUnits } from './list-areas'
import { leave, mergeResidencies, residencyOf, settle } from './residency'
import './residency.holdings'
import { whoServes } from './who-serves'

whenMerged(mergeResidencies)

export const organisationEndpoints = serve('organisation', organisationRoutes, {
  communities: () => listCommunities(),
  buildings: takes(SearchBuildings, ({ params, input }) => listBuildings(params.id, input.q)),
  doorstep: ({ params }) => doorstepOf(params.id),
  whoServes: ({ params }) => whoServes(params.id),
  residency: ({ actor, params }) => residencyOf(actor, params.id),
  settle: ({ actor, params }) => settle(actor, params.id),
  leave: ({ actor, params }) => leave(actor, params.id),
  units: ({ actor, params }) => listUnits(actor, params.id),
})
