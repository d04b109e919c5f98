import { IsNull } from 'typeorm'
import { activityReasons, checkInReasons, signUpReasons } from '@shared/activities/activity.reasons'
import type { Way } from '@shared/activities/activity.views'
import type { AttendMethod } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import { clockTime } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Activity } from './activity.entity'
import { mayRun } from './activity.policy'
import { isCurrent } from './check-in-code'
import { lockVolunteer } from './places'
import { checkInFrom, checkOutUntil } from './shift-times'
import { Shift } from './shift.entity'
import { Attendance, SignedUp } from './sign-up.entity'

/**
 * Comes or goes by the code on the leader's phone. Only the server's clock counts. Refuses `checkin.codeOld` for any code but that of this
 * shift now, `.notSigned`, `.notOpen`, `.over`, `.alreadyIn`, `.alreadyOut`, `.noIn`.
 */
export const attend = (actor: Actor, shiftId: string, way: Way, given: { code: string } | { digits: string }) =>
  transaction(async () => {
    const shift = await table(Shift).findOneBy({ id: shiftId })
    if (!shift) throw new Refusal(activityReasons.missing)
    if (!isCurrent(shiftId, given)) throw new Refusal(checkInReasons.codeOld)
    return record(shift, actor.id, way, 'code' in given ? 'scan' : 'digits', null)
  })

/** The leader taps for whoever has no phone at hand. Refuses like `attend`, but for the code. */
export const markAttendance = (actor: Actor, signUpId: string, way: Way) =>
  transaction(async () => {
    const signUp = await table(SignedUp).findOneBy({ id: signUpId })
    if (!signUp) throw new Refusal(signUpReasons.missing)
    mayRun(actor, await table(Activity).findOneBy({ id: signUp.activityId }))
    const shift = await table(Shift).findOneByOrFail({ id: signUp.shiftId })
    await record(shift, signUp.personId, way, 'roster', actor.id)
    return shift
  })

async function record(shift: Shift, personId: string, way: Way, by: AttendMethod, markedBy: string | null): Promise<Attendance> {
  const { communityId, activityId } = shift
  const where = { communityId, shiftId: shift.id, personId }
  await lockVolunteer(communityId, personId)
  if (!(await table(SignedUp).existsBy({ ...where, status: 'confirmed' }))) throw new Refusal(checkInReasons.notSigned)
  mustBeOpen(shift)
  if (way === 'in') {
    const come = { id: newId(), activityId, ...where, inAt: now(), inBy: by, outAt: null, outBy: null, markedBy }
    if (!(await onceOnly(() => table(Attendance).insert(come)))) throw new Refusal(checkInReasons.alreadyIn)
  } else if (
    !(await changed(
      table(Attendance).update({ ...where, outAt: IsNull() }, { outAt: now(), outBy: by, ...(markedBy && { markedBy }) }),
    ))
  ) {
    throw new Refusal((await table(Attendance).existsBy(where)) ? checkInReasons.alreadyOut : checkInReasons.noIn)
  }
  return table(Attendance).findOneByOrFail(where)
}

/** From a quarter of an hour before until half an hour after. */
function mustBeOpen(shift: Shift): void {
  if (shift.status !== 'open' || now() > checkOutUntil(shift)) throw new Refusal(checkInReasons.over)
  const from = checkInFrom(shift)
  if (now() < from) throw new Refusal(checkInReasons.notOpen, { values: { time: clockTime(from) } })
}
