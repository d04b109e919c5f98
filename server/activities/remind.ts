import { Between, LessThan } from 'typeorm'
import { activityLimits } from '@shared/activities/activity.limits'
import { later } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import type { ShiftNews } from './change-activity'
import { Shift } from './shift.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    'shift.reminder': ShiftNews & { hours: number }
  }
}
const hour = 3_600_000

/** A day and two hours before a shift, each once, whoever comes twice; a shift published later has only those still ahead. */
export async function remindOfShifts(): Promise<void> {
  for (const [i, hours] of activityLimits.reminderHours.entries()) {
    const nextHours = activityLimits.reminderHours[i + 1] ?? 0
    const due = () => ({
      status: 'open' as const,
      startsAt: Between(later(nextHours * hour), later(hours * hour)),
      reminders: LessThan(i + 1),
    })
    for (const { id, startsAt } of await table(Shift).find({ where: due(), take: 200 })) {
      await transaction(async () => {
        if (!(await changed(table(Shift).update({ id, ...due() }, { reminders: i + 1 })))) return
        await announce('shift.reminder', { shiftId: id, newsId: newId(), hours }, `reminder${hours}:${id}:${startsAt.getTime()}`)
      })
    }
  }
}
