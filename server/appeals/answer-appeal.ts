import type { AnswerAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { resumedClock } from './ladder'
import { takeStep, type Change } from './take-step'

/** The clock runs again: the date moves by the working time it stood. */
export function resumed(appeal: Appeal): Change {
  const clock = resumedClock(appeal, appeal.askedAt ?? now())
  return {
    write: { ...clock, question: null, askedAt: null, answerBy: null },
    facts: { dueAt: clock.dueAt.toISOString() },
  }
}

/** Whoever holds the matter answers the question, and it goes back to the state before. */
export const answerAppeal = (actor: Actor, id: string, { version, text, photoIds }: AnswerAppeal) =>
  transaction(() => takeStep(actor, id, 'answer', version, appeal => ({ ...resumed(appeal), text, photoIds })))
