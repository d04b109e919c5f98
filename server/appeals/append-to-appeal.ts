import type { AppendToAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { takeStep } from './take-step'

/** Adds what came to light since; the first words stay as they were. */
export const appendToAppeal = (actor: Actor, id: string, { version, text, photoIds }: AppendToAppeal) =>
  transaction(() => takeStep(actor, id, 'append', version, () => ({ text, photoIds })))
