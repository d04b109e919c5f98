import { Brackets } from 'typeorm'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { FindMasters } from '@shared/appeals/merge.inputs'
import type { DeskCard } from '@shared/appeals/appeal.views'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { pageRows } from '@server/kit/page'
import { deskCards } from './appeal-cards.view'
import { deskOf, lookFor } from './list-desk'
import { named } from './list-appeals'
import { withNames } from './named-rows'
import { readAppeal } from './read-appeal'
import { asStaff, standingOf } from './appeal.policy'

/**
 * Of her desk, still being worked on, newest first: what a matter may be one with, because it is of the same place or category, or what `q`
 * finds. Somebody else's private matters are left out. Refuses `appeal.missing` and `appeal.forbidden`.
 */
export async function findMasters(actor: Actor, id: string, { q, ...page }: FindMasters): Promise<Page<DeskCard>> {
  const appeal = await readAppeal(actor, id)
  if (!asStaff(await standingOf(actor, appeal))) throw new Refusal(appealReasons.forbidden)
  const { communityId, areaId, category } = appeal
  const rows = deskOf(actor, communityId).andWhere('a.id <> :id AND a.status IN (:...active)', { id, active: activeStatuses })
  rows.andWhere(
    new Brackets(where =>
      where.where("a.visibility = 'public'").orWhere(
        `EXISTS (SELECT 1 FROM appeal_holders mine INNER JOIN appeal_holders its ON its.personId = mine.personId
          WHERE mine.appealId = :id AND its.appealId = a.id)`,
      ),
    ),
  )
  if (q) lookFor(rows, communityId, q)
  else rows.andWhere('(a.areaId = :areaId OR a.category = :category)', { areaId, category })
  const { items, next } = await named(pageRows(withNames(rows), 'filedAt', page))
  return { items: await deskCards(items), next }
}
