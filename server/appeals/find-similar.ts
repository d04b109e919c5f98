import { In, MoreThan } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { NearAndKind } from '@shared/appeals/filing.inputs'
import type { SimilarCard } from '@shared/appeals/filing.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import { askingPhotos, photosBySubject } from '@server/files'
import { askTogether, marks } from '@server/kit/ask-together'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { boardCard } from './appeal-cards.view'
import { namesBehind } from './appeal-names'
import { askingChecks, publishedOf } from './appeal-publication'
import { askingHolds } from './appeal.policy'
import { knownCategory } from './appeal-rules'
import { near } from './near'
import { askingJoined, supportFor } from './support-appeal'

const day = 86_400_000
/** As many of the newest as are looked at for those of the same building. */
const lookedAt = 50

/**
 * Before something is filed: public matters of the same kind in the same grid that are being worked on, filed within thirty days, those of
 * the same building first, at most five. Refuses an unknown category or place.
 */
export async function findSimilar(actor: Actor, { areaId, category: key }: NearAndKind): Promise<SimilarCard[]> {
  const category = knownCategory(key)
  const { area, areas } = await near(areaId)
  const found = await table(Appeal).find({
    where: {
      ...{ communityId: area.communityId, category: category.key, filedAt: MoreThan(later(-appealLimits.similarDays * day)) },
      ...{ visibility: 'public', status: In([...activeStatuses]), areaId: In(areas) },
    },
    order: { filedAt: 'DESC', id: 'DESC' },
    take: lookedAt,
  })
  const here = (one: Appeal) => Number(one.areaId === areaId)
  const nearest = [...found].sort((one, other) => here(other) - here(one)).slice(0, appealLimits.similar)
  if (nearest.length === 0) return []
  const ids = nearest.map(({ id }) => id)
  const beside = await askTogether({
    ...{ holds: askingHolds(actor, ids), joined: askingJoined(actor, ids), checks: askingChecks(nearest) },
    photos: askingPhotos('appeal', marks(ids), ids),
  })
  const all = photosBySubject(beside.photos)
  const names = await namesBehind(nearest)
  return nearest.map(appeal => {
    const { text, photos } = publishedOf(appeal, actor, new Set(), beside.checks, all.get(appeal.id) ?? [])
    const own = beside.holds.some(({ appealId }) => appealId === appeal.id)
    return { ...boardCard(appeal, names), text, photos, own, support: own ? null : supportFor(actor, appeal, beside.joined) }
  })
}
