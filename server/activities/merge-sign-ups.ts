import { holding, nextSignUpStatus, type SignUpStatus } from '@shared/activities/activity.workflow'
import { changed, onceOnly, table } from '@server/kit/database'
import { Activity } from './activity.entity'
import { collision, lockSlotOf } from './find-sign-up'
import { lockVolunteer } from './places'
import { release } from './leave-shift'
import { SignUpEvent } from './sign-up-event.entity'
import { Attendance, SignedUp, Volunteer } from './sign-up.entity'

const holds = (status: SignUpStatus) => (holding as readonly SignUpStatus[]).includes(status)

/**
 * What a guest signed up for becomes the person's. Where both are on one shift, or hers collides with what the person holds, the guest's
 * place goes to the next; who left a shift as one of the two and is on it as the other stays on it.
 */
export async function mergeSignUps(guestId: string, personId: string): Promise<void> {
  const mine = await table(SignedUp).find({ where: { personId: guestId }, order: { id: 'ASC' } })
  for (const { communityId } of await table(Volunteer).findBy({ personId: guestId })) await lockVolunteer(communityId, personId)
  for (const found of mine) {
    const { signUp, shift } = await lockSlotOf(found)
    const other = await table(SignedUp).findOneBy({ communityId: signUp.communityId, shiftId: shift.id, personId })
    const isOn = (one: SignedUp) => nextSignUpStatus(one.status, 'cancel') !== null
    const inTheWay = other ? isOn(other) : holds(signUp.status) && (await collision(personId, shift)) !== null
    if (isOn(signUp) && inTheWay) await release(signUp, 'cancel', null)
    if (other && isOn(signUp)) {
      await table(SignUpEvent).update({ signUpId: other.id }, { signUpId: signUp.id })
      await table(SignedUp).delete({ id: other.id })
    }
    await onceOnly(() => changed(table(SignedUp).update({ id: signUp.id }, { personId })))
  }
  for (const { id } of await table(Attendance).findBy({ personId: guestId })) {
    if (!(await onceOnly(() => table(Attendance).update({ id }, { personId })))) await table(Attendance).delete({ id })
  }
  await table(Volunteer).delete({ personId: guestId })
  await table(Activity).update({ leaderId: guestId }, { leaderId: personId })
}
