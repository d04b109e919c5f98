import type { ReviewView } from '@shared/appeals/ruling.views'
import type { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import type { Audience } from './appeal-event.view'
import { askReviewHindrance } from './ruling-hindrances'

/** How it stands with the review, of `events` the newest first. Her words are for herself and staff; that she still may ask concerns her alone. */
export function viewReview(appeal: Appeal, events: AppealEvent[], as: Audience): ReviewView | null {
  const { status, reviewUntil, reviewRuleBy, reviewRuledAt } = appeal
  if (status !== 'declined') return null
  const latest = (step: AppealEvent['step']) => events.find(event => event.step === step)
  if (reviewRuleBy && reviewRuledAt) {
    const upheld = latest('upholdReview')
    return upheld ? { state: 'upheld', reason: upheld.facts.reason ?? '' } : null
  }
  if (reviewRuleBy) {
    const words = as === 'public' ? null : (latest('askReview')?.text ?? null)
    return { state: 'asked', by: reviewRuleBy.toISOString(), words }
  }
  const mayAsk = as === 'holder' && reviewUntil && askReviewHindrance(appeal) === null
  return mayAsk ? { state: 'open', until: reviewUntil.toISOString() } : null
}
