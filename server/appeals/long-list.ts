import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { PutOnList, ReviewList, TakeOffList } from '@shared/appeals/ruling.inputs'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { refusalAt } from './appeal-rules'
import { resumedClock } from './ladder'
import { takeStep } from './take-step'

/** On a day after today, within ninety days, else `appeal.listNeedsDate`. */
function reviewDate(given: string): Date {
  const at = new Date(given)
  const [today, day] = [dayOf(now()), dayOf(at)]
  if (day <= today || day > dayAfter(today, appealLimits.listDays)) throw refusalAt('reviewAt', appealReasons.listNeedsDate)
  return at
}

/**
 * What cannot be done now is not closed: it stands on the public long list with what is missing and when that is looked at again. Its clock
 * stands still, and a ruling that was waited for is thereby made. Refuses `appeal.listNeedsDate`.
 */
export const putOnList = (actor: Actor, id: string, { version, reason, need, reviewAt: given }: PutOnList) =>
  transaction(() =>
    takeStep(actor, id, 'putOnList', version, () => {
      const reviewAt = reviewDate(given)
      return {
        write: {
          ...{ listNeed: need, listedAt: now(), reviewAt, reviewRemindedAt: null },
          ...{ reopenRuleBy: null, promisedFor: null },
        },
        facts: { reason, need, reviewAt: reviewAt.toISOString() },
      }
    }),
  )

/** Says how far it is and when it is looked at next. Refuses `appeal.listNeedsDate`. */
export const reviewList = (actor: Actor, id: string, { version, text, need, reviewAt: given }: ReviewList) =>
  transaction(() =>
    takeStep(actor, id, 'reviewList', version, ({ listNeed }) => {
      const reviewAt = reviewDate(given)
      const missing = need ?? listNeed ?? ''
      return {
        write: { listNeed: missing, reviewAt, reviewRemindedAt: null },
        ...{ text, facts: { need: missing, reviewAt: reviewAt.toISOString() } },
      }
    }),
  )

/** It can be done now: the unit has the working time that it had left when it was listed, as after a question. */
export const takeOffList = (actor: Actor, id: string, { version, reason }: TakeOffList) =>
  transaction(() =>
    takeStep(actor, id, 'takeOffList', version, appeal => {
      const clock = resumedClock(appeal, appeal.listedAt ?? now())
      return {
        write: { ...clock, listNeed: null, listedAt: null, reviewAt: null, reviewRemindedAt: null },
        facts: { reason, dueAt: clock.dueAt.toISOString() },
      }
    }),
  )
