import type { ScheduleAppeal } from '@shared/appeals/appeal.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { refuseDateBeyond, refuseUnedited } from './appeal-rules'
import { eveOf } from './remind-of-promises'
import { takeStep } from './take-step'

/**
 * Promises when somebody comes, so that the resident and everybody see it; the date to answer by stands. Refuses
 * `appeal.scheduleOver`, `appeal.schedulePast`, `appeal.scheduleLate` and `appeal.templateUnedited`.
 */
export const scheduleAppeal = (actor: Actor, id: string, { version, at, text }: ScheduleAppeal) =>
  transaction(() =>
    takeStep(actor, id, 'schedule', version, ({ communityId, dueAt }) => {
      refuseUnedited({ text })
      const promisedFor = new Date(at)
      refuseDateBeyond('at', promisedFor, dueAt)
      const promise = { promisedFor, promisedBy: actor.id, promiseRemindAt: eveOf(communityId, promisedFor) }
      return { write: { ...promise, urgeBy: null }, text, facts: { promisedFor: promisedFor.toISOString() } }
    }),
  )

/** The promise is kept, or work begins before: it is being worked on. */
export const startWork = (actor: Actor, id: string, version: number) =>
  transaction(() => takeStep(actor, id, 'startWork', version, () => ({ write: { promisedFor: null, promiseRemindAt: null } })))
