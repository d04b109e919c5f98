import { In, LessThan, MoreThan, Not } from 'typeorm'
import { signUpReasons } from '@shared/activities/activity.reasons'
import { holding } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import { lockOne, table } from '@server/kit/database'
import { Activity } from './activity.entity'
import { lockVolunteer } from './places'
import { Shift, Slot } from './shift.entity'
import { SignedUp } from './sign-up.entity'

export interface Locked {
  signUp: SignedUp
  slot: Slot
  shift: Shift
}

/** Her sign-up, with her and its slot locked, as it stands under the locks. Refuses `signup.missing` to everybody else. */
export async function lockSignUp(personId: string, id: string): Promise<Locked> {
  const found = await table(SignedUp).findOneBy({ id, personId })
  if (!found) throw new Refusal(signUpReasons.missing)
  await lockVolunteer(found.communityId, personId)
  return lockSlotOf(found)
}

/** The same for what happens to somebody: the slot alone is locked. */
export async function lockSlotOf({ id, slotId }: Pick<SignedUp, 'id' | 'slotId'>): Promise<Locked> {
  const slot = await lockOne(Slot, { id: slotId })
  const [signUp, shift] = await Promise.all([
    table(SignedUp).findOneByOrFail({ id }),
    table(Shift).findOneByOrFail({ id: slot!.shiftId }),
  ])
  return { signUp, slot: slot!, shift }
}

/** The name of what she holds a place in at that time, but for this shift; null if she is free. She must be locked. */
export async function collision(personId: string, shift: Pick<Shift, 'id' | 'startsAt' | 'endsAt'>): Promise<string | null> {
  const other = await table(SignedUp).findOneBy({
    ...{ personId, status: In([...holding]), shiftId: Not(shift.id) },
    ...{ startsAt: LessThan(shift.endsAt), endsAt: MoreThan(shift.startsAt) },
  })
  return other && (await table(Activity).findOneByOrFail({ id: other.activityId })).title
}

/** Refuses `signup.collides`, which names the other. */
export async function mustBeFree(personId: string, shift: Pick<Shift, 'id' | 'startsAt' | 'endsAt'>): Promise<void> {
  const other = await collision(personId, shift)
  if (other !== null) throw new Refusal(signUpReasons.collides, { values: { other } })
}
