import type { ReplyToAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { refuseUnedited } from './appeal-rules'
import { takeStep } from './take-step'

/** Answers the resident; the first answer stops the response clock, later ones are news. It answers whoever urged. Refuses `appeal.templateUnedited`. */
export const replyToAppeal = (actor: Actor, id: string, { version, text, photoIds }: ReplyToAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'reply', version, ({ repliedAt, urgeBy }) => {
      refuseUnedited({ text })
      const facts = { again: repliedAt !== null, answersUrge: urgeBy !== null }
      return { write: { repliedAt: repliedAt ?? now(), urgeBy: null }, text, photoIds, facts }
    }),
  )
