import { appealReasons } from '@shared/appeals/appeal.reasons'
import { now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'

/** Once for each matter, within seven days of the second person's word. */
export function askReviewHindrance({ reviewRuleBy, reviewUntil }: Appeal) {
  if (reviewRuleBy) return appealReasons.reviewOnce
  return reviewUntil === null || reviewUntil < now() ? appealReasons.reviewLate : null
}

/** Asked and not ruled yet, by somebody who neither proposed nor confirmed the decline. */
export function ruleReviewHindrance(actorId: string, { reviewRuleBy, reviewRuledAt, declineBy, declineConfirmedBy }: Appeal) {
  if (!reviewRuleBy || reviewRuledAt) return appealReasons.noRuling
  return actorId === declineBy || actorId === declineConfirmedBy ? appealReasons.secondPerson : null
}
