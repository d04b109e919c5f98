import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { lockOne } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { mayRead, standingOf } from './appeal.policy'

/** Inside a transaction: the matter, locked, for whoever holds it. Refuses `appeal.missing`, and `appeal.forbidden` to all others. */
export async function lockHeld(actor: Actor, id: string): Promise<Appeal> {
  const appeal = await lockOne(Appeal, { id })
  const standing = appeal ? await standingOf(actor, appeal) : new Set<never>()
  mayRead(standing, appeal)
  if (!standing.has('holder')) throw new Refusal(appealReasons.forbidden)
  return appeal
}
