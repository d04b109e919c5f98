import { SearchBuildings } from '@shared/organisation/organisation.inputs'
import { organisationRoutes } from '@shared/organisation/organisation.routes'
import { serve, takes } from '@server/kit/endpoint'
import { doorstepOf } from './doorstep'
import { listBuildings, listCommunities, listUnits } from './list-areas'
import { whoServes } from './who-serves'

export const organisationEndpoints = serve('organisation', organisationRoutes, {
  communities: () => listCommunities(),
  buildings: takes(SearchBuildings, ({ params, input }) => listBuildings(params.id, input.q)),
  doorstep: ({ params }) => doorstepOf(params.id),
  whoServes: ({ params }) => whoServes(params.id),
  units: ({ actor, params }) => listUnits(actor, params.id),
})
