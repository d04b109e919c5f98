import type { ContestRefusal } from '@shared/moderation/moderation.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { takeModerationStep } from './take-moderation-step'

/** Its author says, once, why it may be public; another person looks at it. Refuses `moderation.contestedOnce`. */
export const contestRefusal = (actor: Actor, id: string, { version, text }: ContestRefusal) =>
  transaction(() => takeModerationStep(actor, id, 'contest', version, { contest: text }))
