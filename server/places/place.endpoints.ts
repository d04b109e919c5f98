import { config } from '@config/server'
import { Refusal, kitReasons } from '@shared/kit/refusal'
import { ListPlaces } from '@shared/places/place.inputs'
import { placeRoutes } from '@shared/places/place.routes'
import type { Address } from '@server/kit/address'
import { serve, takes } from '@server/kit/endpoint'
import { log } from '@server/kit/log'
import { listPlaces } from './list-places'
import { posterOf } from './poster.address'
import { countScan, revokePlace, scansOf, showPlace } from './places'

export const placeEndpoints = serve('places', placeRoutes, {
  list: takes(ListPlaces, ({ actor, input }) => listPlaces(actor, input)),
  show: ({ params }) => showPlace(params.code),
  revoke: ({ actor, params }) => revokePlace(actor, params.code),
  poster: ({ actor, params }) => posterOf(actor, params.code),
  scans: ({ actor, params }) => scansOf(actor, params.code),
})

/** WeChat asks for a file of its own under `/s/` before it opens the mini-program by what is printed on the wall. */
export const verifyAddress: Address = {
  name: 'places.verify',
  method: 'GET',
  path: '/s/:file.txt',
  answers: { 200: 'The content that WeChat gave the operator for it', 404: 'There is no such file' },
  async run(ctx) {
    const { file } = ctx.params as { file: string }
    const content = config.wechat.verifyFiles.get(file)
    if (content === undefined) throw new Refusal(kitReasons.missing)
    ctx.type = 'text/plain'
    ctx.body = content
  },
}

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
