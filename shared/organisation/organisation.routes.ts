import { get } from '../kit/route'
import type { SearchBuildings } from './organisation.inputs'
import type { BuildingCard, CommunityCard, Doorstep, UnitCard, WhoServes } from './organisation.views'

export const organisationRoutes = {
  communities: get('/organisation/communities').gives<CommunityCard[]>(),
  buildings: get('/organisation/communities/:id/buildings').takes<SearchBuildings>().gives<BuildingCard[]>(),
  doorstep: get('/organisation/areas/:id/doorstep').gives<Doorstep>(),
  whoServes: get('/organisation/areas/:id/who-serves').gives<WhoServes>(),
  /** For handing a matter on: the units of a community and who handles there. */
  units: get('/organisation/communities/:id/units').by('staff').gives<UnitCard[]>(),
}
