import type { CorrectReply } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { table, transaction } from '@server/kit/database'
import { AppealEvent } from './appeal-event.entity'
import { refuseUnedited } from './appeal-rules'
import { isReply, mayCorrect } from './appeal.policy'
import { takeStep } from './take-step'

/**
 * Puts right what a reply said: the new words and the reason are an event of their own, the old ones stay where they were, and no date
 * moves. Open to whoever wrote it and to the desk. Refuses `appeal.notCorrectable`, `appeal.forbidden`, `appeal.templateUnedited`.
 */
export const correctReply = (actor: Actor, id: string, { version, eventId, text, reason }: CorrectReply) =>
  transaction(() =>
    takeStep(actor, id, 'correct', version, async (appeal, standing) => {
      const event = await table(AppealEvent).findOneBy({ id: eventId, appealId: id })
      if (!event || !isReply(event)) throw new Refusal(appealReasons.notCorrectable)
      if (!mayCorrect(actor, standing, event)) throw new Refusal(appealReasons.forbidden)
      refuseUnedited({ text })
      const isResult = eventId === appeal.resultEventId
      return { write: isResult ? { resultText: text } : {}, text, facts: { corrects: eventId, reason } }
    }),
  )
