import type { FinishIssue } from '@shared/monthly-issues/monthly-issue.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { takeStep } from './take-step'

/** What came of it, for everybody to read; from now on it is counted what is filed after. Lines of the plan that are not done stay so. */
export const finishIssue = (actor: Actor, id: string, { version, text }: FinishIssue) =>
  takeStep(actor, id, 'finish', version, async () => ({ change: { resultText: text, doneAt: now() } }))
