import { In, MoreThan } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { NearAndKind } from '@shared/appeals/filing.inputs'
import type { SimilarCard } from '@shared/appeals/filing.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { boardCard } from './appeal-cards.view'
import { namesBehind } from './appeal-names'
import { publishedOf } from './appeal-publication'
import { knownCategory } from './appeal-rules'
import { near } from './near'
import { supportFor } from './support-appeal'

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
  const mine = await heldOf(actor, nearest)
  const names = await namesBehind(nearest)
  return Promise.all(
    nearest.map(async appeal => {
      const { text, photos } = await publishedOf(appeal, actor, false)
      const own = mine.has(appeal.id)
      return { ...boardCard(appeal, names), text, photos, own, support: own ? null : await supportFor(actor, appeal) }
    }),
  )
}

async function heldOf({ id: personId }: Actor, appeals: Appeal[]): Promise<Set<string>> {
  if (personId === '' || appeals.length === 0) return new Set()
  const held = await table(AppealHolder).findBy({ personId, appealId: In(appeals.map(({ id }) => id)) })
  return new Set(held.map(({ appealId }) => appealId))
}
