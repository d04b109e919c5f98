import { In, LessThan } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { Rung } from '@shared/appeals/event-sentences'
import { dueAfter } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { calendarOf, learnDays } from '@server/organisation'
import type { EventFacts } from './appeal-event.entity'
import { Appeal } from './appeal.entity'
import { climb } from './ladder'
import { runningStatuses } from './mark-overdue-appeals'
import { recordEvent } from './take-step'

/** Takes each matter that is nearly due, or long past its date, to the next rung of the ladder: each rung acts once on a clock. */
export async function climbLadder(): Promise<void> {
  const due = () => ({ alarmAt: LessThan(now()), status: In(runningStatuses) })
  const matters = await table(Appeal).find({ select: { id: true }, where: due(), order: { alarmAt: 'ASC' }, take: 200 })
  for (const { id } of matters) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      if (!appeal) return
      await learnDays(appeal.communityId)
      const { climbed, ...next } = climb(appeal, now())
      // Whoever comes second finds the rung taken; a clock set back finds it not due.
      const superviseBy = climbed.includes('supervise') ? newsBy(appeal) : null
      const change = { ...next, ...(superviseBy && { superviseBy, superviseTold: null }) }
      if (!(await changed(table(Appeal).update({ id, rung: appeal.rung, ...due() }, change)))) return
      for (const rung of climbed) await recordEvent(appeal, rung, 'clock', '', { facts: factsOf[rung](appeal) })
    })
  }
}

/** Until when the unit gives news of what is supervised. */
const newsBy = ({ communityId }: Appeal) => dueAfter(calendarOf(communityId), now(), appealLimits.urgeDays)
const date = ({ dueAt }: Appeal): EventFacts => ({ dueAt: dueAt.toISOString() })
const factsOf: Record<Rung, (appeal: Appeal) => EventFacts> = {
  soon: date,
  severe: date,
  supervise: appeal => ({
    reason: appeal.urges >= appealLimits.urges ? 'urged' : 'late',
    dueAt: newsBy(appeal).toISOString(),
  }),
}
