import { calendar } from '@config/calendar'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { nextStatus } from '@shared/appeals/appeal.workflow'
import { dueAfter } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'

/** Why the unit in charge may not give it back any more, or null: once, and by the end of the working day after it got it. */
export function returnHindrance({ unitId, returnedBy, givenAt }: Appeal) {
  if (unitId !== null && returnedBy?.includes(unitId)) return appealReasons.returnOnce
  const over = givenAt === null || dueAfter(calendar, givenAt, appealLimits.returnDays) < now()
  return over ? appealReasons.returnLate : null
}

/** Waits for a ruling: not solved again, and not said to be done since. */
export const isRuled = ({ status, reopenRuleBy }: Appeal) => reopenRuleBy !== null && nextStatus(status, 'ruleReopen') !== null

/** Past its date nothing can be promised for before it. */
export const scheduleHindrance = ({ dueAt }: Appeal) => (dueAt < now() ? appealReasons.scheduleOver : null)
