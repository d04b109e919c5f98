import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { RuleClose, RuleReopen } from '@shared/appeals/ruling.inputs'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { redoDays } from './appeal-clock'
import { refusalAt, requireUnit } from './appeal-rules'
import { voidRequest } from './extension.view'
import { freshClock } from './ladder'
import { takeStep } from './take-step'

/**
 * The supervisor gives it to another unit, or to another person of the same, which has the days of a redo from now on. Refuses
 * `appeal.noRuling`, `appeal.unitNeeded`, and `appeal.sameAgain` where nobody else would do it.
 */
export const ruleReopen = (actor: Actor, id: string, { version, unitId, handlerId, reason }: RuleReopen) =>
  transaction(() =>
    takeStep(actor, id, 'ruleReopen', version, async appeal => {
      await requireUnit(appeal.communityId, unitId, handlerId)
      if (unitId === appeal.unitId && (!handlerId || handlerId === appeal.handlerId))
        throw refusalAt('unitId', appealReasons.sameAgain)
      const dueAt = dueAfter(calendarOf(appeal.communityId), now(), redoDays(appeal.dueRule.days))
      return {
        write: {
          ...{ unitId, handlerId: handlerId ?? null, givenAt: now(), promisedFor: null, reopenRuleBy: null },
          ...voidRequest(appeal),
          ...freshClock(appeal.communityId, { clockFor: 'redo', clockFrom: now(), dueAt }),
        },
        facts: { handlerId, reason, dueAt: dueAt.toISOString() },
      }
    }),
  )

/** The supervisor closes it for good, with a reason that everybody reads: it can be neither rated nor opened again. */
export const ruleClose = (actor: Actor, id: string, { version, reason }: RuleClose) =>
  transaction(() =>
    takeStep(actor, id, 'ruleClose', version, () => ({
      write: {
        ...{ closeCode: 'no_further_action', resultCode: null, resultText: null },
        ...{ resolvedAt: now(), reopenUntil: now(), reopenRuleBy: null },
      },
      facts: { reason },
    })),
  )
