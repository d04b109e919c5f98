import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { onceOnly, table } from '@server/kit/database'
import { assignByList } from './assign-by-list'
import { Appeal } from './appeal.entity'
import type { AppealEvent, EventFacts } from './appeal-event.entity'
import { AppealHolder } from './appeal-holder.entity'
import { attach } from './appeal-photos'
import { offerToPublic } from './appeal-publication'
import { keepVoice } from './appeal-voice'
import { tellEarlier } from './recurrence'
import { recordEvent } from './take-step'

/** What came along with the words. */
interface Sent {
  photoIds?: string[]
  voiceId?: string
}

/** Inside the transaction of a filing: a new matter becomes its filer's, and known. null where the same draft was faster. */
export async function enterAppeal(actor: Actor, appeal: Appeal, facts: EventFacts, sent: Sent): Promise<Appeal | null> {
  if (!(await onceOnly(() => table(Appeal).insert(appeal)))) return null
  await table(AppealHolder).insert({ appealId: appeal.id, personId: actor.id, since: now() })
  await attach(sent.photoIds, actor.id, 'appeal', appeal.id)
  if (sent.voiceId) await keepVoice(sent.voiceId, actor.id, appeal.id)
  await offerToPublic(appeal)
  await recordFiling(appeal, 'holder', actor.id, facts)
  return assignByList(appeal)
}

/** Tells of a new matter, and the one that it is come back. */
export async function recordFiling(
  appeal: Appeal,
  takenBy: AppealEvent['takenBy'],
  actorId: string,
  facts: EventFacts,
): Promise<void> {
  await recordEvent(appeal, 'submit', takenBy, actorId, { facts })
  // Whoever said so herself has told it there already.
  if (appeal.earlierId && appeal.earlierBy === 'rule') await tellEarlier(appeal, appeal.earlierId, 'recurred', 'clock', '')
}
