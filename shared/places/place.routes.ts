import { get, post } from '../kit/route'
import type { PlaceView, ScanCount } from './place.views'

export const placeRoutes = {
  show: get('/places/:code').gives<PlaceView>(),
  revoke: post('/places/:code/revoke').by('staff').gives<{ revoked: true }>(),
  /** The last 90 days, newest first. */
  scans: get('/places/:code/scans').by('staff').gives<ScanCount[]>(),
}
