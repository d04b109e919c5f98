import type { ReopenAppeal } from '@shared/appeals/appeal.inputs'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { redoDays } from './appeal-clock'
import { voidRequest } from './extension.view'
import { freshClock } from './ladder'
import { takeStep } from './take-step'

/**
 * By the holder's word, within the time to rate or 14 days after closing: it is done again in half the days first allowed.
 * From the second time on a supervisor rules within a working day what becomes of it.
 */
export const reopenAppeal = (
  actor: Actor,
  id: string,
  { version, reason }: Pick<ReopenAppeal, 'version'> & { reason: string | null },
) => transaction(() => takeStep(actor, id, 'reopen', version, appeal => ({ ...reopening(appeal), text: reason })))

/** The clock of a redo, as an event and the columns of the matter have it. */
export function reopening(appeal: Appeal) {
  const { communityId, dueRule, timesReopened } = appeal
  const calendar = calendarOf(communityId)
  const dueAt = dueAfter(calendar, now(), redoDays(dueRule.days))
  const ruled = timesReopened + 1 >= appealLimits.ruledFrom
  return {
    write: {
      ...freshClock(communityId, { clockFor: 'redo', clockFrom: now(), dueAt }),
      ...voidRequest(appeal),
      timesReopened: timesReopened + 1,
      ...{ resolvedAt: null, ratingUntil: null, closeCode: null, reopenUntil: null },
      reopenRuleBy: ruled ? dueAfter(calendar, now(), appealLimits.rulingDays) : null,
    },
    facts: { dueAt: dueAt.toISOString() },
  }
}
