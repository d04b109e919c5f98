import { MoreThan } from 'typeorm'
import { activityReasons } from '@shared/activities/activity.reasons'
import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { isId } from '@server/kit/ids'
import { Activity } from './activity.entity'
import { Shift } from './shift.entity'

/** The activity, which everybody may see; else `activity.missing`. */
export async function readActivity(id: string): Promise<Activity> {
  const activity = isId(id) ? await table(Activity).findOneBy({ id }) : null
  if (!activity) throw new Refusal(activityReasons.missing)
  return activity
}

/** Coming shifts of what somebody leads: before she goes, they must be handed over. */
export async function shiftsLedBy(
  personId: string,
): Promise<{ activityId: string; shiftId: string; title: string; startsAt: Date }[]> {
  const led = await table(Activity).findBy({ leaderId: personId, status: 'published', endsAt: MoreThan(now()) })
  const shifts = await Promise.all(
    led.map(async ({ id, title }) =>
      (await table(Shift).findBy({ activityId: id, status: 'open', endsAt: MoreThan(now()) })).map(shift => ({
        ...{ activityId: id, shiftId: shift.id, title, startsAt: shift.startsAt },
      })),
    ),
  )
  return shifts.flat()
}
