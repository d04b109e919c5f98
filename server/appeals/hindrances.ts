import { appealLimits } from '@shared/appeals/appeal.limits'
import { responseBy } from '@shared/appeals/response-limit'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { nextStatus } from '@shared/appeals/appeal.workflow'
import { addWorkMinutes, dueAfter, workdaysBetween, workMinutesBetween } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'

/** Why the unit in charge may not give it back any more, or null: once, and by the end of the working day after it got it. */
export function returnHindrance({ communityId, unitId, returnedBy, givenAt }: Appeal) {
  if (unitId !== null && returnedBy?.includes(unitId)) return appealReasons.returnOnce
  const over = givenAt === null || dueAfter(calendarOf(communityId), givenAt, appealLimits.returnDays) < now()
  return over ? appealReasons.returnLate : null
}

/** Waits for a ruling: not solved again, and not said to be done since. */
export const isRuled = ({ status, reopenRuleBy }: Appeal) => reopenRuleBy !== null && nextStatus(status, 'ruleReopen') !== null

/** Past its date nothing can be promised, or asked for, before it. */
export const scheduleHindrance = ({ dueAt }: Appeal) => (dueAt < now() ? appealReasons.scheduleOver : null)

/** Past its date; one that a question interrupted stands at the moment of the question. */
export const isExpired = ({ status, askedAt, dueAt }: Appeal) => dueAt < (status === 'need_info' && askedAt ? askedAt : now())

/** The date is a priority's own until it has passed, or a supervisor set another. */
export function priorityHindrance(appeal: Appeal) {
  if (appeal.clockFor !== 'answer' || appeal.extensionBy !== null) return appealReasons.priorityRuled
  return isExpired(appeal) ? appealReasons.priorityLate : null
}

/** More time is asked for once, and before the date. */
export const askExtensionHindrance = (appeal: Appeal) =>
  appeal.extensionBy ? appealReasons.extendOnce : isExpired(appeal) ? appealReasons.extendLate : null

/** Somebody else says yes or no, while the date has not passed. */
export function ruleExtensionHindrance(actorId: string, appeal: Appeal) {
  if (!appeal.extensionBy || appeal.extensionRuled) return appealReasons.noExtension
  if (appeal.extensionBy === actorId) return appealReasons.secondPerson
  return isExpired(appeal) ? appealReasons.extendLate : null
}

/** From when a matter may be urged: once its acceptance or its first answer is late, or half of its working time is used. */
export function urgeableFrom({ communityId, clockFor, clockFrom, dueAt, repliedAt, respondBy, filedAt }: Appeal): Date {
  const calendar = calendarOf(communityId)
  if (clockFor === 'accept') return dueAt
  const half = addWorkMinutes(calendar, clockFrom, workMinutesBetween(calendar, clockFrom, dueAt) / 2)
  const silent = respondBy ?? responseBy(calendar, filedAt)
  return repliedAt ? half : new Date(Math.min(half.getTime(), silent.getTime()))
}

/** Three times on a clock, once a working day, and not before it is time. */
export function urgeHindrance(appeal: Appeal) {
  if (appeal.urges >= appealLimits.urges) return appealReasons.urgeStage
  if (appeal.urgedAt && workdaysBetween(calendarOf(appeal.communityId), appeal.urgedAt, now()) === 0)
    return appealReasons.urgeLimit
  return now() < urgeableFrom(appeal) ? appealReasons.urgeEarly : null
}
