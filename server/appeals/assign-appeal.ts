import type { AssignAppeal } from '@shared/appeals/appeal.inputs'
import type { Priority } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf, calendarVersionOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { refusalAt, requireUnit } from './appeal-rules'
import { freshClock } from './ladder'
import { takeStep } from './take-step'

/**
 * Accepts the matter and gives it to a unit of its community: the date is set now, by priority, and frozen with its rule. What was given
 * back keeps clock, date and priority (`appeal.priorityStands`). A proposal to decline that still waits is dropped. Refuses
 * `appeal.unitNeeded`.
 */
export const assignAppeal = (actor: Actor, id: string, { version, unitId, handlerId, priority, note }: AssignAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'assign', version, async appeal => {
      await requireUnit(appeal.communityId, unitId, handlerId)
      const again = appeal.ruleBy !== null
      if (again && priority !== appeal.priority) throw refusalAt('priority', appealReasons.priorityStands)
      const clock = again ? { dueAt: appeal.dueAt } : firstClock(appeal, priority)
      return {
        write: {
          ...{ unitId, handlerId: handlerId ?? null, givenAt: now(), ruleBy: null, ...clock },
          ...{ declineReason: null, declineWhere: null, declineBy: null, declineAt: null },
        },
        ...{ text: note, textFor: 'staff', facts: { handlerId, again, dueAt: clock.dueAt.toISOString() } },
      }
    }),
  )

/** What acceptance begins with: the date from now on, by priority, and the rule that set it. */
export function firstClock({ communityId, limits }: Pick<Appeal, 'communityId' | 'limits'>, priority: Priority) {
  const days = limits.handle[priority]
  const dueAt = dueAfter(calendarOf(communityId), now(), days)
  const dueRule = { priority, days, calendar: calendarVersionOf(communityId), rule: limits.rule }
  const clock = freshClock(communityId, { clockFor: 'answer', clockFrom: now(), dueAt })
  return { priority, ...clock, firstDueAt: dueAt, dueRule } satisfies Partial<Appeal>
}
