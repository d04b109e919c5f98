import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { lockOne } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { mayRead, standingOf } from './appeal.policy'
import { viewAppeal } from './appeal.view'

/** The matter that another was merged into stands still too, before that one: so those who wait for both wait in one order. */
export const lockMaster = async ({ masterId: id }: Appeal): Promise<Appeal | null> => (id ? lockOne(Appeal, { id }) : null)

/** For what others do beside a matter: it stands still until the transaction ends. Refuses `appeal.missing` and `appeal.stale`. */
export async function lockAppeal(actor: Actor, id: string, version: number): Promise<Appeal> {
  const appeal = await lockOne(Appeal, { id })
  mayRead(appeal ? await standingOf(actor, appeal) : new Set<never>(), appeal)
  if (appeal.version !== version) throw new Refusal(appealReasons.stale, { fresh: await viewAppeal(appeal, actor) })
  return appeal
}
