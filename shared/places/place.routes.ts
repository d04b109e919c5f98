import { get, post } from '../kit/route'
import type { Page } from '../kit/page'
import type { ListPlaces } from './place.inputs'
import type { PlaceCard, PlaceView, PosterAddress, ScanCount } from './place.views'

export const placeRoutes = {
  list: get('/places').by('staff').takes<ListPlaces>().gives<Page<PlaceCard>>(),
  show: get('/places/:code').gives<PlaceView>(),
  revoke: post('/places/:code/revoke').by('staff').gives<{ revoked: true }>(),
  /** Where the poster can be fetched for the next minutes, as a page to print. */
  poster: get('/places/:code/poster').by('staff').gives<PosterAddress>(),
  /** The last 90 days, newest first. */
  scans: get('/places/:code/scans').by('staff').gives<ScanCount[]>(),
}
