import { appealLimits } from '@shared/appeals/appeal.limits'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { isUrgedUp } from './ladder'
import { takeStep } from './take-step'

/**
 * Whoever holds the matter says that it is time: once a working day, three times on a clock, each to be answered within a working day.
 * The third brings it before a supervisor. Refuses `appeal.urgeEarly`, `appeal.urgeLimit` and `appeal.urgeStage`.
 */
export const urgeAppeal = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeStep(actor, id, 'urge', version, appeal => {
      const urges = appeal.urges + 1
      // An answer that is owed already is not put off by asking again.
      const urgeBy = appeal.urgeBy ?? dueAfter(calendarOf(appeal.communityId), now(), appealLimits.urgeDays)
      const up = isUrgedUp({ urges }, appeal.rung) ? { alarmAt: now() } : {}
      return { write: { urges, urgedAt: now(), urgeBy, ...up }, facts: { count: urges, dueAt: urgeBy.toISOString() } }
    }),
  )
