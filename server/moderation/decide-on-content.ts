import type { RefuseContent } from '@shared/moderation/moderation.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { takeModerationStep } from './take-moderation-step'

/** From now on everybody may see it; what readers had reported is settled. */
export const releaseContent = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeModerationStep(actor, id, 'release', version, { cause: null, note: null, decidedBy: actor.id, reporters: 0 }),
  )

/** Nobody else sees it; its author is told why. */
export const refuseContent = (actor: Actor, id: string, { version, cause, note }: RefuseContent) =>
  transaction(() =>
    takeModerationStep(actor, id, 'refuse', version, { cause, note: note?.trim() || null, decidedBy: actor.id, reporters: 0 }),
  )

/** After its author contested: it stays unseen, and that is the last word. Refuses `moderation.secondPerson` to whoever refused it first. */
export const upholdRefusal = (actor: Actor, id: string, { version, cause, note }: RefuseContent) =>
  transaction(() => takeModerationStep(actor, id, 'uphold', version, { cause, note: note?.trim() || null, decidedBy: actor.id }))
