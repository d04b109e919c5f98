import { placeRoutes } from '@shared/places/place.routes'
import type { Address } from '@server/kit/address'
import { serve } from '@server/kit/endpoint'
import { log } from '@server/kit/log'
import { countScan, revokePlace, scansOf, showPlace } from './places'

export const placeEndpoints = serve('places', placeRoutes, {
  show: ({ params }) => showPlace(params.code),
  revoke: ({ actor, params }) => revokePlace(actor, params.code),
  scans: ({ actor, params }) => scansOf(actor, params.code),
})

/** What is printed on the wall: counted, then on to the page, which also knows what to do with a code nobody knows. */
export const scanAddress: Address = {
  name: 'places.scan',
  method: 'GET',
  path: '/s/:code',
  async run(ctx) {
    const { code } = ctx.params as { code: string }
    if (ctx.method === 'GET') await countScan(code).catch((error: unknown) => log('warn', 'a scan was not counted', error))
    ctx.set('Cache-Control', 'no-store')
    ctx.redirect(`/#/pages/home/index?place=${encodeURIComponent(code)}`)
  },
}
