import { In } from 'typeorm'
import { nextActivityStatus } from '@shared/activities/activity.workflow'
import { now } from '@server/kit/clock'
import { changed, lockOne, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { Activity } from './activity.entity'
import { calledNames } from './roster'
import { Shift } from './shift.entity'
import { Attendance, SignedUp } from './sign-up.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    'shift.settled': { shiftId: string }
  }
}

/** Marks a shift settled, once: false if it was; with the last one its activity is settled too. */
export async function closeShift({ id, activityId }: Shift): Promise<boolean> {
  const activity = await lockOne(Activity, { id: activityId })
  if (!(await changed(table(Shift).update({ id, status: 'open' }, { status: 'settled', settledAt: now() })))) return false
  const more = await table(Shift).existsBy({ activityId, status: 'open' })
  if (activity && !more && nextActivityStatus(activity.status, 'settle') !== null) {
    activity.take('settle')
    await table(Activity).update({ id: activityId }, { status: activity.status, version: activity.version + 1 })
  }
  await announce('shift.settled', { shiftId: id }, `settled:${id}`)
  return true
}

/** Those who had a place on a shift, and who came. */
export async function peopleOf(shiftId: string): Promise<{ signUps: SignedUp[]; attendances: Attendance[] }> {
  const [signUps, attendances] = await Promise.all([
    table(SignedUp).find({ where: { shiftId, status: 'confirmed' }, order: { turn: 'ASC' } }),
    table(Attendance).findBy({ shiftId }),
  ])
  return { signUps, attendances }
}

interface Called {
  shiftId: string
  personId: string
}
/** Shifts with their activities, by id; `names` tells what people are called on them. */
export async function shiftsByIds(ids: string[]) {
  const shifts = ids.length > 0 ? await table(Shift).findBy({ id: In([...new Set(ids)]) }) : []
  const activities = shifts.length > 0 ? await table(Activity).findBy({ id: In(shifts.map(({ activityId }) => activityId)) }) : []
  const found = new Map(
    shifts.map(shift => {
      const activity = activities.find(({ id }) => id === shift.activityId)!
      return [shift.id, { shift, activity, title: activity.title }]
    }),
  )
  return {
    get: (id: string) => found.get(id),
    async names(people: Called[]): Promise<(one: Called) => string> {
      const where = people.map(({ shiftId, personId }) => ({ shiftId, personId }))
      const signUps = where.length > 0 ? await table(SignedUp).find({ where }) : []
      const names = await calledNames(signUps)
      return ({ shiftId, personId }) =>
        names.get(signUps.find(one => one.shiftId === shiftId && one.personId === personId)?.id ?? '') ?? '邻居'
    },
  }
}
