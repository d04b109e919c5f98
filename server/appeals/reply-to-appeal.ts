import type { ReplyToAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { refuseUnedited } from './appeal-rules'
import { takeStep } from './take-step'

/** Answers the resident; the first answer stops the response clock, later ones are news. Refuses `appeal.templateUnedited`. */
export const replyToAppeal = (actor: Actor, id: string, { version, text, photoIds }: ReplyToAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'reply', version, ({ repliedAt }) => {
      refuseUnedited({ text })
      return { write: { repliedAt: repliedAt ?? now() }, text, photoIds, facts: { again: repliedAt !== null } }
    }),
  )
