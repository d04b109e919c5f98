import type { AskAboutAppeal } from '@shared/appeals/appeal.inputs'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { refuseUnedited } from './appeal-rules'
import { takeStep } from './take-step'

/** Asks the resident; the clock, whichever runs, stands until she answers or five working days are over. At most twice. */
export const askAboutAppeal = (actor: Actor, id: string, { version, question }: AskAboutAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'ask', version, ({ asks, communityId }) => {
      refuseUnedited({ question })
      const answerBy = dueAfter(calendarOf(communityId), now(), appealLimits.askDays)
      return {
        write: { question, askedAt: now(), answerBy, asks: asks + 1 },
        text: question,
        facts: { dueAt: answerBy.toISOString() },
      }
    }),
  )
