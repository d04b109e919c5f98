import type { ReturnAppeal } from '@shared/appeals/appeal.inputs'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { addWorkMinutes } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { takeStep } from './take-step'

/**
 * Gives the matter back to the desk, which has four working hours to rule whose it is; clock and date stand as they were. Refuses
 * `appeal.returnOnce` and `appeal.returnLate`.
 */
export const returnAppeal = (actor: Actor, id: string, { version, reason, note }: ReturnAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'returnIt', version, ({ unitId, returnedBy, communityId }) => {
      const ruleBy = addWorkMinutes(calendarOf(communityId), now(), appealLimits.ruleHours * 60)
      return {
        write: { unitId: null, handlerId: null, givenAt: null, returnedBy: [...(returnedBy ?? []), unitId!], ruleBy },
        ...{ text: note, textFor: 'staff', facts: { reason, returnedBy: unitId!, dueAt: ruleBy.toISOString() } },
      }
    }),
  )
