import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { AppealStep } from '@shared/appeals/appeal.workflow'
import { holdsFor, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'

const over = (until: Date | null) => until === null || until < now()

/**
 * What a merge closes and opens, or null. All that is done is done with the other matter; its holder judges the answer for herself, and says
 * within seven days that hers is another. The desk may say so later too, until she has judged.
 */
export function mergedHindrance(actor: Actor, step: AppealStep, appeal: Appeal) {
  const { masterId, merged, status, unmergeUntil, ratingUntil, communityId } = appeal
  if (step === 'merge') return merged > 0 ? appealReasons.hasMerged : null
  if (status !== 'closed') return null
  if (masterId === null) return step === 'unmerge' ? appealReasons.wrongState : step === 'rate' ? appealReasons.closed : null
  if (step === 'rate') return over(ratingUntil) ? appealReasons.merged : null
  if (step !== 'unmerge') return appealReasons.merged
  if (unmergeUntil === null) return appealReasons.unmergeLate
  return over(unmergeUntil) && !holdsFor(actor, communityId, 'dispatcher') ? appealReasons.unmergeLate : null
}
