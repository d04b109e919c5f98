import type { ActivityView, ShiftCan, ShiftView, SlotView } from '@shared/activities/activity.views'
import { activityLimits } from '@shared/activities/activity.limits'
import { nextSignUpStatus } from '@shared/activities/activity.workflow'
import { signedIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { namesOf } from '@server/people'
import type { Activity } from './activity.entity'
import { activityCard, placesOf, shiftCard } from './activity-cards.view'
import { partsOf, type Parts } from './activity-parts'
import { runs, stepsOpenTo } from './activity.policy'
import { viewMySignUp } from './my-sign-up.view'
import { whyNotRate } from './rating.policy'
import { checkInFrom, checkOutUntil, stateOf } from './shift-times'
import type { Shift, Slot } from './shift.entity'
import type { SignedUp } from './sign-up.entity'

/** The activity for whoever looks; names of those who come are only on the leader's roster. */
export async function viewActivity(activity: Activity, actor: Actor): Promise<ActivityView> {
  const parts = await partsOf([activity], actor.id)
  const { id, communityId, version, text, bring, phone, danger, risk, insurer, policy, insuredUntil, cancelReason } = activity
  const { shifts: _, ...card } = activityCard(activity, parts)
  return {
    ...{ ...card, communityId, version, text, bring, phone, danger, risk, cancelReason },
    leader: { id: activity.leaderId, name: parts.leader(activity.leaderId) },
    insurance: insurer && policy && insuredUntil ? { insurer, number: policy, until: insuredUntil.toISOString() } : null,
    publishedAt: activity.publishedAt.toISOString(),
    shifts: await Promise.all(parts.shifts(id).map(shift => viewShift(shift, activity, actor, parts))),
    asks: danger && !signedIn(actor) ? 'signIn' : (await namesOf([actor.id])).get(actor.id) ? 'nothing' : 'nickname',
    can: stepsOpenTo(actor, activity),
  }
}

async function viewShift(shift: Shift, activity: Activity, actor: Actor, parts: Parts): Promise<ShiftView> {
  const mine = parts.mine(shift.id)
  const slots = parts.slots(shift.id)
  const slot = slots.find(({ id }) => id === mine?.slotId)
  const attended = parts.attended(shift.id)
  const rates = whyNotRate(actor, { activity, shift, signUp: mine, attendance: attended }) === null
  return {
    ...shiftCard(shift, parts),
    slots: slots.map(one => viewSlot(one, parts, mine)),
    signUp: mine && slot ? await viewMySignUp(mine, shift, slot, parts.role(slot.roleId).name, attended, rates) : null,
    checkInFrom: checkInFrom(shift).toISOString(),
    checkOutUntil: checkOutUntil(shift).toISOString(),
    can: runs(actor, activity) ? shiftSteps(shift) : [],
  }
}

/** What whoever runs it may do about one shift now. */
function shiftSteps(shift: Shift): ShiftCan[] {
  const at = now()
  const isOpen = shift.status === 'open'
  return [
    'roster',
    ...(isOpen && shift.startsAt > at ? (['setCapacity'] as const) : []),
    ...(isOpen && at >= checkInFrom(shift) && at <= checkOutUntil(shift) ? (['showCode'] as const) : []),
    ...(stateOf(shift) === 'unsettled' || stateOf(shift) === 'checkOut' ? (['settle'] as const) : []),
  ]
}

function viewSlot(slot: Slot, parts: Parts, mine: SignedUp | undefined): SlotView {
  const { id, roleId, opensUntil, waiting } = slot
  const { name: role, minAge } = parts.role(roleId)
  const places = placesOf(slot)
  const isOpen = opensUntil !== null && opensUntil > now() && (!mine || nextSignUpStatus(mine.status, 'comeBack') !== null)
  const wait = waiting < activityLimits.waiting ? 'wait' : null
  return { ...{ id, roleId, role, minAge, ...places }, canSignUp: !isOpen ? null : places.left > 0 ? 'place' : wait }
}
