import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AskReview, RuleReview } from '@shared/appeals/ruling.inputs'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { voidRequest } from './extension.view'
import { freshClock } from './ladder'
import { takeStep } from './take-step'

/** The holder does not agree that it was declined; a supervisor rules within a working day. Refuses `appeal.reviewOnce`, `appeal.reviewLate`. */
export const askReview = (actor: Actor, id: string, { version, reason }: AskReview) =>
  transaction(() =>
    takeStep(actor, id, 'askReview', version, ({ communityId }) => {
      const reviewRuleBy = dueAfter(calendarOf(communityId), now(), appealLimits.rulingDays)
      return { write: { reviewRuleBy }, text: reason, facts: { dueAt: reviewRuleBy.toISOString() } }
    }),
  )

/** The supervisor takes it up: it waits to be assigned, by a clock that starts now. Refuses `appeal.noRuling` and, to whoever declined it, `appeal.secondPerson`. */
export const ruleReview = (actor: Actor, id: string, { version, reason }: RuleReview) =>
  transaction(() =>
    takeStep(actor, id, 'ruleReview', version, appeal => {
      const { communityId, limits } = appeal
      const dueAt = dueAfter(calendarOf(communityId), now(), limits.accept)
      return {
        write: {
          ...{ declineReason: null, declineWhere: null, declineBy: null, declineAt: null, declineConfirmedBy: null },
          ...freshClock(communityId, { clockFor: 'accept', clockFrom: now(), dueAt }),
          ...{ ruleBy: null, reviewRuledAt: now() },
          ...voidRequest(appeal),
        },
        facts: { reason, dueAt: dueAt.toISOString() },
      }
    }),
  )

/** The supervisor stands by it, with a reason that everybody reads. Refuses as `ruleReview` does. */
export const upholdReview = (actor: Actor, id: string, { version, reason }: RuleReview) =>
  transaction(() => takeStep(actor, id, 'upholdReview', version, () => ({ write: { reviewRuledAt: now() }, facts: { reason } })))
