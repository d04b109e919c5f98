import { peopleOf, ratingUntil, shiftsByIds } from '@server/activities'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { staffOf } from '@server/people'
import { Evaluation } from './evaluation.entity'
import { ofShift } from './subject'

/**
 * Who was on a shift, may rate it and has not yet: whom the inbox asks, with the activity and the shift; null if it is gone, or too late to
 * rate.
 */
export async function ratersToAsk(shiftId: string) {
  const found = (await shiftsByIds([shiftId])).get(shiftId)
  if (!found) return null
  const { activity, shift } = found
  if (ratingUntil(shift) < now()) return null
  const [{ signUps, attendances }, rated, staff] = await Promise.all([
    peopleOf(shiftId),
    table(Evaluation).find({ select: { personId: true }, where: { ...ofShift(shift) } }),
    staffOf(shift.communityId),
  ])
  const came = signUps.map(({ personId }) => personId).filter(id => attendances.some(({ personId }) => personId === id))
  const people = came.filter(id => id !== activity.leaderId && !staff.has(id) && !rated.some(({ personId }) => personId === id))
  return { activity, shift, people }
}
