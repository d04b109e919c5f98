import { LessThan, MoreThan } from 'typeorm'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { calendarOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { recordEvent } from './take-step'

const morning = 9
/** The morning of the last working day before a promised day; null where that has passed already. */
export function eveOf(communityId: string, promisedFor: Date): Date | null {
  const calendar = calendarOf(communityId)
  let day = dayAfter(dayOf(promisedFor), -1)
  while (day > dayOf(now()) && !calendar.isWorkday(day)) day = dayAfter(day, -1)
  const eve = atHour(day, morning)
  return eve > now() ? eve : null
}

/** Reminds on the eve of each promised day once, if it still stands; each in a transaction of its own. */
export async function remindOfPromises(): Promise<void> {
  const due = () => ({ status: 'scheduled' as const, promiseRemindAt: LessThan(now()), promisedFor: MoreThan(now()) })
  for (const { id } of await table(Appeal).find({ select: { id: true }, where: due(), take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      if (!appeal || !(await changed(table(Appeal).update({ id, ...due() }, { promiseRemindAt: null })))) return
      const { promisedFor, promisedBy } = appeal
      await recordEvent(appeal, 'promiseSoon', 'clock', '', {
        facts: { promisedFor: promisedFor!.toISOString(), handlerId: promisedBy },
      })
    })
  }
}
