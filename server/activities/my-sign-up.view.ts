import type { MySignUp, MyStep } from '@shared/activities/activity.views'
import { nextSignUpStatus } from '@shared/activities/activity.workflow'
import { now } from '@server/kit/clock'
import { firstCome } from './answer-offer'
import { positionOf } from './places'
import { checkInFrom, checkOutUntil, freeUntil } from './shift-times'
import type { Shift, Slot } from './shift.entity'
import type { Attendance, SignedUp } from './sign-up.entity'

const open = (at: Date, from: Date, until: Date) => at >= from && at <= until

/** What she may do about it now. */
function stepsOf(signUp: SignedUp, shift: Shift, slot: Slot, attended: Attendance | undefined): MyStep[] {
  const at = now()
  if (shift.status !== 'open') return []
  const steps: MyStep[] = []
  const kept = signUp.status === 'offered' && signUp.offerUntil !== null && signUp.offerUntil > at
  const free = signUp.status === 'waiting' && slot.taken < slot.capacity && firstCome(signUp, shift.startsAt)
  if (shift.startsAt > at) {
    if (kept || free) steps.push('accept')
    if (kept) steps.push('decline')
    if (nextSignUpStatus(signUp.status, 'cancel') !== null) steps.push('cancel')
  }
  if (signUp.status === 'confirmed' && open(at, checkInFrom(shift), checkOutUntil(shift)) && !attended?.outAt)
    steps.push(attended ? 'checkOut' : 'checkIn')
  return steps
}

export async function viewMySignUp(
  signUp: SignedUp,
  shift: Shift,
  slot: Slot,
  role: string,
  attended: Attendance | undefined,
  mayRate: boolean,
): Promise<MySignUp> {
  const { id, slotId, status, offerUntil } = signUp
  return {
    ...{ id, slotId, role, status, position: status === 'waiting' ? await positionOf(signUp) : null },
    offerUntil: status === 'offered' ? (offerUntil?.toISOString() ?? null) : null,
    freeUntil: freeUntil(shift).toISOString(),
    checkedInAt: attended?.inAt.toISOString() ?? null,
    checkedOutAt: attended?.outAt?.toISOString() ?? null,
    can: [...stepsOf(signUp, shift, slot, attended), ...(mayRate ? (['rate'] as const) : [])],
  }
}
