import type { CountDesk } from '@shared/appeals/appeal.inputs'
import { todayParts, type TodayPart } from '@shared/appeals/list-parts'
import { holdsFor, type Actor } from '@server/kit/actor'
import { deskOf, deskPage } from './list-desk'
import type { NamedAppeal } from './named-rows'

const most = 10

/**
 * What waits for her today, part by part, the date that comes first before the others; a matter stands in the first part that it fits.
 * Whoever may not confirm has nothing to confirm: those parts are hers only where her desk is the whole community's.
 */
export async function todaysWork(
  actor: Actor,
  { communityId }: CountDesk,
): Promise<{ part: TodayPart; appeals: NamedAppeal[]; more: boolean }[]> {
  const supervises = holdsFor(actor, communityId, 'supervisor')
  const seen = new Set<string>()
  const found: { part: TodayPart; appeals: NamedAppeal[]; more: boolean }[] = []
  for (const part of todayParts) {
    if (part === 'toRule' && !supervises) continue
    const rows = deskOf(actor, communityId)
    if (part === 'toAccept') rows.andWhere('a.declineBy IS NULL')
    if (seen.size > 0) rows.andWhere('a.id NOT IN (:...seen)', { seen: [...seen] })
    const { items, next } = await deskPage(rows, part, 'due', actor, communityId, { limit: most })
    for (const { id } of items) seen.add(id)
    found.push({ part, appeals: items, more: next !== null })
  }
  return found
}
