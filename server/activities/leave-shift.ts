import type { CancelSignUp } from '@shared/activities/activity.inputs'
import { signUpReasons } from '@shared/activities/activity.reasons'
import { nextSignUpStatus } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { lockSignUp } from './find-sign-up'
import { giveBack, promote, tell, writeSignUp } from './places'
import { freeUntil } from './shift-times'
import type { SignedUp } from './sign-up.entity'

/**
 * Leaves a shift or its waiting list; the place goes to the next in the same transaction. Free until a day before, later it is late, and
 * the leader hears of it. Refuses `signup.missing`, `.notIn`, and `.cancelAfterStart`.
 */
export const leaveShift = (actor: Actor, id: string, { reason }: CancelSignUp) =>
  transaction(async () => {
    const { signUp, shift } = await lockSignUp(actor.id, id)
    if (nextSignUpStatus(signUp.status, 'cancel') === null) throw new Refusal(signUpReasons.notIn)
    if (shift.startsAt <= now()) throw new Refusal(signUpReasons.cancelAfterStart)
    const late = signUp.status === 'confirmed' && now() > freeUntil(shift)
    await release(signUp, late ? 'cancelLate' : 'cancel', reason?.trim() || null)
    if (late) await tell('late', id)
    return signUp.activityId
  })

/** Takes somebody off under the lock of the slot, and asks the next. */
export async function release(signUp: SignedUp, step: 'cancel' | 'cancelLate', leftReason: string | null): Promise<void> {
  const held = signUp.status === 'waiting' ? 'waiting' : 'taken'
  const left = { leftAt: now(), leftReason, offerUntil: null }
  if (!(await writeSignUp(signUp, step, left))) throw new Refusal(signUpReasons.notIn)
  await giveBack(signUp.slotId, held)
  if (held === 'taken') await promote(signUp.slotId)
}
