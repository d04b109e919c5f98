import type { CountModeration, ListModeration } from '@shared/moderation/moderation.inputs'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import type { ModerationPart } from '@shared/moderation/moderation.views'
import { visibleStatuses, waitingStatuses, type ModerationStatus } from '@shared/moderation/moderation.workflow'
import { Refusal } from '@shared/kit/refusal'
import { In } from 'typeorm'
import { config } from '@config/server'
import { worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { Moderation } from './moderation.entity'
import { mayKnow, moderatesIn, standingOf } from './moderation.policy'
import { viewCards } from './moderation.view'

const parts: Record<ModerationPart, readonly ModerationStatus[]> = {
  waiting: waitingStatuses,
  shown: visibleStatuses,
  refused: ['refused', 'upheld'],
}
/** Refuses `moderation.missing` to staff of elsewhere, `moderation.forbidden` to those who do not moderate here. */
function mayModerate(actor: Actor, communityId: string): void {
  if (!worksIn(actor, communityId)) throw new Refusal(moderationReasons.missing)
  if (!moderatesIn(actor, communityId)) throw new Refusal(moderationReasons.forbidden)
}

/** What waits, the longest first; what is decided, the newest first. */
export async function listModeration(actor: Actor, { communityId, part = 'waiting', ...page }: ListModeration) {
  mayModerate(actor, communityId)
  const rows = table(Moderation).createQueryBuilder('m').where('m.communityId = :communityId', { communityId })
  rows.andWhere('m.status IN (:...statuses)', { statuses: parts[part] })
  const { items, next } = await pageRows(rows, 'since', page, part === 'waiting')
  return { items: await viewCards(items, actor), next }
}

export async function countModeration(actor: Actor, { communityId }: CountModeration) {
  mayModerate(actor, communityId)
  const waiting = await table(Moderation).countBy({ communityId, status: In(waitingStatuses) })
  return { waiting, open: config.publicUgc }
}

/** One of them, for whoever decides. Refuses as the list does. */
export async function readModeration(actor: Actor, id: string): Promise<Moderation> {
  const row = await table(Moderation).findOneBy({ id })
  const standing = row && (await standingOf(actor, row))
  if (!row || !standing) throw new Refusal(moderationReasons.missing)
  mayKnow({ ...standing, author: false }, row)
  mayModerate(actor, row.communityId)
  return row
}
