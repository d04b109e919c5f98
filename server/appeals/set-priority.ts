import type { SetPriority } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { calendarVersionOf } from '@server/organisation'
import { refusalAt } from './appeal-rules'
import { dueByRule } from './due-by-rule'
import { movedClock } from './ladder'
import { takeStep } from './take-step'

/**
 * Sets the date anew by another priority's rule, told with both rules and both dates. Refuses `appeal.priorityLate`,
 * `appeal.priorityRuled` and `appeal.prioritySame`.
 */
export const setPriority = (actor: Actor, id: string, { version, priority, reason }: SetPriority) =>
  transaction(() =>
    takeStep(actor, id, 'setPriority', version, appeal => {
      if (priority === appeal.priority) throw refusalAt('priority', appealReasons.prioritySame)
      const { dueRule, firstDueAt } = appeal
      const dueAt = dueByRule(appeal, priority)
      const { rule, handle } = appeal.limits
      const days = handle[priority]
      return {
        // The stricter of the two promises is what is counted: a laxer one makes no figure better.
        write: {
          ...{
            priority,
            dueRule: { priority, days, calendar: calendarVersionOf(appeal.communityId), rule },
            ...movedClock(appeal, dueAt),
          },
          firstDueAt: firstDueAt && firstDueAt < dueAt ? firstDueAt : dueAt,
        },
        text: reason,
        facts: {
          ...{ was: { key: appeal.priority, days: dueRule.days }, priority: { key: priority, days } },
          ...{ wasDue: appeal.dueAt.toISOString(), dueAt: dueAt.toISOString() },
        },
      }
    }),
  )
