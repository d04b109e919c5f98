import { calendar, calendarVersion } from '@config/calendar'
import type { AssignAppeal } from '@shared/appeals/appeal.inputs'
import { priorities } from '@shared/appeals/appeal.limits'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { dueBy } from './appeal-clock'
import { requireUnit } from './appeal-rules'
import { takeStep } from './take-step'

/**
 * Accepts the matter and gives it to a unit of its community: the date is set now, by priority, and frozen with its rule. A proposal to
 * decline that still waits is dropped. Refuses `appeal.unitNeeded`.
 */
export const assignAppeal = (actor: Actor, id: string, { version, unitId, handlerId, priority, note }: AssignAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'assign', version, async ({ communityId }) => {
      await requireUnit(communityId, unitId, handlerId)
      const dueAt = dueBy(calendar, priority, now())
      return {
        write: {
          ...{
            unitId,
            handlerId: handlerId ?? null,
            priority,
            clockFor: 'answer',
            clockFrom: now(),
            dueAt,
            firstDueAt: dueAt,
            overdueAt: null,
          },
          dueRule: { priority, days: priorities[priority].days, calendar: calendarVersion },
          ...{ declineReason: null, declineWhere: null, declineBy: null, declineAt: null },
        },
        ...{ text: note, textFor: 'staff', facts: { handlerId, dueAt: dueAt.toISOString() } },
      }
    }),
  )
