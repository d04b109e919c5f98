import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { mayRead, standingOf } from './appeal.policy'

/** The matter, if she may know that it exists; else `appeal.missing`. */
export async function readAppeal(actor: Actor, id: string): Promise<Appeal> {
  const appeal = await table(Appeal).findOneBy({ id })
  mayRead(appeal ? await standingOf(actor, appeal) : new Set<never>(), appeal)
  return appeal
}
