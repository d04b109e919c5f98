import type { AnswerAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { movedDue } from './appeal-clock'
import { movedClock } from './ladder'
import { takeStep, type Change } from './take-step'

/** The clock runs again: the date moves by the working time it stood. */
export function resumed(appeal: Appeal): Change {
  const { dueAt, askedAt, ruleBy } = appeal
  const moved = (date: Date) => movedDue(calendarOf(appeal.communityId), date, askedAt ?? now(), now())
  const due = moved(dueAt)
  return {
    write: { ...movedClock(appeal, due), ruleBy: ruleBy && moved(ruleBy), question: null, askedAt: null, answerBy: null },
    facts: { dueAt: due.toISOString() },
  }
}

/** Whoever holds the matter answers the question, and it goes back to the state before. */
export const answerAppeal = (actor: Actor, id: string, { version, text, photoIds }: AnswerAppeal) =>
  transaction(() => takeStep(actor, id, 'answer', version, appeal => ({ ...resumed(appeal), text, photoIds })))
