import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { AppealStep } from '@shared/appeals/appeal.workflow'
import { holdsFor, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'

const day = 86_400_000

/**
 * What was fixed may be said to be back for sixty days; while it can be opened again that is the shorter way. Parted is what is linked, linked
 * what was parted; against its holder's word that it is the same only a supervisor parts it.
 */
export function recurrenceHindrance(actor: Actor, step: AppealStep, appeal: Appeal) {
  const { status, resultCode, resolvedAt, reopenUntil, earlierId, earlierBy, timesHere, communityId } = appeal
  if (step === 'comeBack') {
    if (status === 'closed' && reopenUntil && reopenUntil >= now()) return appealReasons.comeBackRedo
    if (resultCode !== 'fixed' || !resolvedAt) return appealReasons.wrongState
    return resolvedAt < later(-appealLimits.recurrenceDays * day) ? appealReasons.comeBackLate : null
  }
  if (earlierId === null || timesHere > 1 !== (step === 'partRecurrence')) return appealReasons.wrongState
  const overruled = earlierBy === 'holder' && step === 'partRecurrence' && actor.kind === 'staff'
  return overruled && !holdsFor(actor, communityId, 'supervisor') ? appealReasons.holderSaysSame : null
}
