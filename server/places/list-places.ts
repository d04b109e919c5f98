import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { ListPlaces } from '@shared/places/place.inputs'
import type { PlaceCard } from '@shared/places/place.views'
import { words } from '@shared/kit/words'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { areaViews, nameOf } from '@server/organisation'
import { Place } from './place.entity'

/** The codes of a community, those of one area together, with what this person may do. Refuses `organisation.missing` to staff of elsewhere. */
export async function listPlaces(actor: Actor, { communityId, ...page }: ListPlaces) {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  const rows = table(Place).createQueryBuilder('p').where('p.communityId = :communityId', { communityId })
  const { items, next } = await pageRows(rows, 'areaId', page, true)
  const areas = await areaViews([...new Set(items.map(({ areaId }) => areaId))])
  const mayRevoke = holdsFor(actor, communityId, 'dispatcher', 'admin')
  const cards = items.map(({ id, code, kind, name, nameEn, areaId, revokedAt }): PlaceCard => {
    const revoked = revokedAt !== null
    const can: PlaceCard['can'] = revoked ? [] : mayRevoke ? ['poster', 'revoke'] : ['poster']
    return { ...{ id, code, kind, name: nameOf({ name, nameEn }) }, area: areas.get(areaId)?.name ?? words('', ''), revoked, can }
  })
  return { items: cards, next }
}
