import { In } from 'typeorm'
import { holding } from '@shared/activities/activity.workflow'
import { table } from '@server/kit/database'
import { Activity } from './activity.entity'
import { positionOf } from './places'
import { Shift } from './shift.entity'
import { SignedUp } from './sign-up.entity'

/** What a message about one sign-up needs, as it is now; null if it is gone. */
export async function readSignUpNews(id: string) {
  const signUp = await table(SignedUp).findOneBy({ id })
  if (!signUp) return null
  const [activity, shift] = await Promise.all([
    table(Activity).findOneByOrFail({ id: signUp.activityId }),
    table(Shift).findOneByOrFail({ id: signUp.shiftId }),
  ])
  return { signUp, activity, shift, position: await positionOf(signUp) }
}

/** The same of a shift, with those whom it concerns. */
export async function readShiftNews(id: string, who: 'confirmed' | 'all' | 'calledOff') {
  const shift = await table(Shift).findOneBy({ id })
  if (!shift) return null
  const activity = await table(Activity).findOneByOrFail({ id: shift.activityId })
  const statuses = who === 'all' ? [...holding, 'waiting' as const] : [who]
  const signUps = await table(SignedUp).find({
    select: { id: true, personId: true },
    where: { shiftId: id, status: In(statuses) },
  })
  return { shift, activity, people: signUps.map(({ personId }) => personId) }
}
