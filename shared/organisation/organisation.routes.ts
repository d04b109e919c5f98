import { get, post } from '../kit/route'
import type { ComeBack, GoAway, SearchBuildings, SetOwnDay, TellHome, WhoIsAway } from './organisation.inputs'
import type {
  AbsencesView,
  BuildingCard,
  CommunityCard,
  Doorstep,
  OwnDaysView,
  ResidencyView,
  UnitCard,
  WhoServes,
} from './organisation.views'

export const organisationRoutes = {
  communities: get('/organisation/communities').gives<CommunityCard[]>(),
  buildings: get('/organisation/communities/:id/buildings').takes<SearchBuildings>().gives<BuildingCard[]>(),
  doorstep: get('/organisation/areas/:id/doorstep').gives<Doorstep>(),
  whoServes: get('/organisation/areas/:id/who-serves').gives<WhoServes>(),
  /** Where she said that she lives in a community; who did hears of its notices. */
  residency: get('/organisation/communities/:id/residency').by('guest').gives<ResidencyView>(),
  /** Which home of her building, so that a household counts once; kept as a digest. */
  tellHome: post('/organisation/communities/:id/home').by('guest').takes<TellHome>().gives<ResidencyView>(),
  settle: post('/organisation/areas/:id/settle').by('guest').gives<ResidencyView>(),
  leave: post('/organisation/communities/:id/leave').by('guest').gives<ResidencyView>(),
  /** Who is away from the work of a community, and who may stand in. */
  absences: get('/organisation/communities/:id/absences').by('staff').takes<WhoIsAway>().gives<AbsencesView>(),
  goAway: post('/organisation/communities/:id/away').by('staff').takes<GoAway>().gives<AbsencesView>(),
  comeBack: post('/organisation/communities/:id/back').by('staff').takes<ComeBack>().gives<AbsencesView>(),
  /** The days that a community works, or not, otherwise than the country. */
  ownDays: get('/organisation/communities/:id/days').by('staff').gives<OwnDaysView>(),
  setOwnDay: post('/organisation/communities/:id/days').by('staff').takes<SetOwnDay>().gives<OwnDaysView>(),
  /** For handing a matter on: the units of a community and who handles there. */
  units: get('/organisation/communities/:id/units').by('staff').gives<UnitCard[]>(),
}
