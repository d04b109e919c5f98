import type { Actor } from '@server/kit/actor'
import { askTogether, asking } from '@server/kit/ask-together'
import { Appeal } from './appeal.entity'
import { askingHolds, mayRead, standingAs } from './appeal.policy'

/** The matter, if she may know that it exists; else `appeal.missing`. */
export async function readAppeal(actor: Actor, id: string): Promise<Appeal> {
  const { found, holds } = await askTogether({ found: asking(Appeal, 'x.id = ?', [id]), holds: askingHolds(actor, [id]) })
  const appeal = found[0] ?? null
  mayRead(appeal ? standingAs(actor, appeal, holds.length > 0) : new Set<never>(), appeal)
  return appeal
}
