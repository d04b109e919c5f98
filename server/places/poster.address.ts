import { Refusal } from '@shared/kit/refusal'
import { placeReasons } from '@shared/places/place.reasons'
import type { PosterAddress } from '@shared/places/place.views'
import { worksIn, type Actor } from '@server/kit/actor'
import { handOver, type Address } from '@server/kit/address'
import { later } from '@server/kit/clock'
import { isSigned, signedAddress } from '@server/kit/signed-address'
import { doorstepOf, nameOf } from '@server/organisation'
import { readPlaceCode } from './place-code'
import { findPlace } from './places'
import { drawPoster } from './poster'

const minutes = 10
const pathOf = (code: string) => `/posters/${code}.pdf`

/** Where the poster of a place can be fetched for ten minutes. Refuses `place.unknown` to all but staff of the community, `place.revoked`. */
export async function posterOf(actor: Actor, typed: string): Promise<PosterAddress> {
  const place = await findPlace(typed)
  if (!worksIn(actor, place.communityId)) throw new Refusal(placeReasons.unknown)
  if (place.revokedAt) throw new Refusal(placeReasons.revoked)
  return { address: signedAddress(pathOf(place.code), later(minutes * 60_000)) }
}

/** The poster as A4 to whoever has a signed address. An altered or expired one is `place.unknown`; a code taken down meanwhile `place.revoked`. */
export const posterAddress: Address = {
  name: 'places.poster',
  method: 'GET',
  path: '/posters/:name',
  async run(ctx) {
    const { name } = ctx.params as { name: string }
    const code = readPlaceCode(name.replace(/\.pdf$/, ''))
    if (!code || !isSigned(pathOf(code), ctx.query)) throw new Refusal(placeReasons.unknown)
    const place = await findPlace(code)
    if (place.revokedAt) throw new Refusal(placeReasons.revoked)
    const poster = await drawPoster({ code, name: nameOf(place).zh, doorstep: await doorstepOf(place.areaId) })
    handOver(ctx, 'application/pdf', `${code}.pdf`, poster)
  },
}
