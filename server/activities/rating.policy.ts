import { activityReasons } from '@shared/activities/activity.reasons'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { Refusal, type Reason } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Activity } from './activity.entity'
import { mayRun } from './activity.policy'
import { readActivity } from './read-activity'
import { Shift } from './shift.entity'
import { Attendance, SignedUp } from './sign-up.entity'

interface AsRated {
  activity: Activity
  shift: Shift
  signUp: SignedUp | null | undefined
  attendance: Attendance | null | undefined
}

/** Counted from the settlement once there is one: her hours, told then, bring her back to it. */
export const ratingUntil = ({ endsAt, settledAt }: Pick<Shift, 'endsAt' | 'settledAt'>) =>
  later(feedbackLimits.shiftDays * 86_400_000, settledAt ?? endsAt)

/** Why she is not one of those who rate a shift: `rating.staffDevice`, `.leads`, `.activityAbsent`; null if she is. */
export function whoMayRate(actor: Actor, { activity, signUp, attendance }: AsRated): Reason | null {
  if (actor.kind === 'staff') return feedbackReasons.staffDevice
  if (actor.id === activity.leaderId) return feedbackReasons.leads
  return signUp?.status === 'confirmed' && attendance ? null : feedbackReasons.activityAbsent
}

/** The same, and whether it is the time for it: `rating.notOver`, `.shiftOver`. */
export function whyNotRate(actor: Actor, seen: AsRated): Reason | null {
  const who = whoMayRate(actor, seen)
  if (who) return who
  if (seen.shift.endsAt > now()) return feedbackReasons.notOver
  return ratingUntil(seen.shift) < now() ? feedbackReasons.shiftOver : null
}

/** A shift with what makes somebody one of those who rate it. Refuses `activity.missing`. */
export async function shiftAsRated({ id: personId }: Actor, shiftId: string): Promise<AsRated> {
  const shift = await table(Shift).findOneBy({ id: shiftId })
  if (!shift) throw new Refusal(activityReasons.missing)
  const where = { communityId: shift.communityId, shiftId, personId }
  const [activity, signUp, attendance] = await Promise.all([
    table(Activity).findOneByOrFail({ id: shift.activityId }),
    table(SignedUp).findOneBy(where),
    table(Attendance).findOneBy(where),
  ])
  return { activity, shift, signUp, attendance }
}

/** The shifts of an activity, which everybody may see. Refuses `activity.missing`. */
export async function shiftsOf(activityId: string): Promise<{ communityId: string; shiftIds: string[] }> {
  const { communityId } = await readActivity(activityId)
  const shifts = await table(Shift).find({ select: { id: true }, where: { activityId } })
  return { communityId, shiftIds: shifts.map(({ id }) => id) }
}

/** For whoever runs it. Refuses `activity.missing` and `activity.forbidden`. */
export async function activityToRun(actor: Actor, activityId: string): Promise<Activity> {
  const activity = await table(Activity).findOneBy({ id: activityId })
  mayRun(actor, activity)
  return activity
}
