import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { takeModerationStep } from './take-moderation-step'

/** Consent ends whenever its author says so, for good. */
export const takeBackContent = (actor: Actor, id: string, version: number) =>
  transaction(() => takeModerationStep(actor, id, 'takeBack', version))
