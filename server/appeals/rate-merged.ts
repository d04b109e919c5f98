import type { Solved } from '@shared/feedback/feedback.views'
import type { Actor } from '@server/kit/actor'
import type { Appeal } from './appeal.entity'
import { reopening } from './reopen-appeal'
import { takeStep, takeStepFor } from './take-step'

/**
 * What somebody says of the answer to a matter that hers was merged into (`master`, locked): hers stays merged; “not solved” opens the other
 * one again for all, as its filer's word would. Refuses what that step refuses.
 */
export async function rateMerged(actor: Actor, appeal: Appeal, master: Appeal, solved: Solved, again: boolean): Promise<Appeal> {
  // A word that is changed later is no step.
  const judged = { write: { ratingUntil: null, unmergeUntil: null }, facts: { solved } }
  const rated = appeal.ratingUntil ? await takeStep(actor, appeal.id, 'rate', appeal.version, () => judged) : appeal
  if (again && (master.status === 'resolved' || master.status === 'closed')) {
    const { write, facts } = reopening(master)
    await takeStepFor(actor, master, 'reopen', { write, facts: { ...facts, otherId: appeal.id, number: appeal.number } })
  }
  return rated
}
