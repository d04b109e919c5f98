import { Brackets, In } from 'typeorm'
import type { ListActivities, ListActivityDesk, ListMySignUps } from '@shared/activities/activity.inputs'
import { activityLimits } from '@shared/activities/activity.limits'
import { activityReasons } from '@shared/activities/activity.reasons'
import type { DeskActivityCard, MySignUpCard } from '@shared/activities/activity.views'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { Activity } from './activity.entity'
import { activityCard } from './activity-cards.view'
import { partsOf } from './activity-parts'
import { runs, stepsOpenTo } from './activity.policy'
import { viewMySignUp } from './my-sign-up.view'
import { whyNotRate } from './rating.policy'
import { endOf, stateOf } from './shift-times'
import { Shift } from './shift.entity'
import { SignedUp } from './sign-up.entity'

/** What is still to come, the next first, or what is over, the last first; filters ask whether one shift meets all of them. */
export function listActivities({
  communityId,
  part = 'coming',
  when,
  evening,
  short,
  ...page
}: ListActivities): Promise<Page<Activity>> {
  const rows = table(Activity).createQueryBuilder('a').where('a.communityId = :communityId', { communityId })
  if (part === 'past') {
    rows.andWhere('a.endsAt <= :at', { at: now() })
    return pageRows(rows, 'endsAt', page)
  }
  const shifts = rows.subQuery().select('1').from(Shift, 's').where('s.activityId = a.id')
  shifts.andWhere("s.status = 'open' AND s.endsAt > :at", { at: now() })
  if (when === 'week') shifts.andWhere('s.startsAt < :week')
  if (when === 'weekend') shifts.andWhere('s.weekend = :yes')
  if (evening) shifts.andWhere('s.evening = :yes')
  if (short) shifts.andWhere('s.minutes <= :short')
  rows.andWhere("a.status = 'published' AND a.endsAt > :at", { at: now() })
  rows.andWhere(`EXISTS ${shifts.getQuery()}`, { week: endOf('week'), yes: true, short: activityLimits.shortMinutes })
  return pageRows(rows, 'startsAt', page, true)
}

/** Staff's own list: what is to come, what is over and not settled, the rest. */
export async function listDesk(
  actor: Actor,
  { communityId, part = 'coming', ...page }: ListActivityDesk,
): Promise<Page<DeskActivityCard>> {
  if (!worksIn(actor, communityId)) throw new Refusal(activityReasons.missing)
  const rows = table(Activity).createQueryBuilder('a').where('a.communityId = :communityId', { communityId })
  const at = { at: now() }
  if (part === 'coming') rows.andWhere("a.status = 'published' AND a.endsAt > :at", at)
  if (part === 'toSettle') rows.andWhere("a.status = 'published' AND a.endsAt <= :at", at)
  if (part === 'done') rows.andWhere(new Brackets(where => where.where("a.status = 'settled'").orWhere("a.status = 'cancelled'")))
  const { items, next } = await (part === 'coming' ? pageRows(rows, 'startsAt', page, true) : pageRows(rows, 'endsAt', page))
  const parts = await partsOf(items, actor.id)
  return {
    items: items.map(activity => ({
      ...activityCard(activity, parts),
      version: activity.version,
      leader: { id: activity.leaderId, name: parts.leader(activity.leaderId) },
      mine: activity.leaderId === actor.id,
      toSettle: runs(actor, activity)
        ? parts.shifts(activity.id).filter(one => one.status === 'open' && one.endsAt <= now()).length
        : 0,
      can: stepsOpenTo(actor, activity),
    })),
    next,
  }
}

/** What she signed up for: to come, the next first; over, the last first. */
export async function listMine(actor: Actor, { part = 'coming', ...page }: ListMySignUps): Promise<Page<MySignUpCard>> {
  const { id: personId } = actor
  const rows = table(SignedUp).createQueryBuilder('u').where('u.personId = :personId', { personId })
  const active = { active: ['confirmed', 'offered', 'waiting', 'calledOff'], at: now() }
  if (part === 'coming') rows.andWhere('u.endsAt > :at AND u.status IN (:...active)', active)
  else rows.andWhere('u.endsAt <= :at', { at: now() })
  const { items, next } = await pageRows(rows, 'startsAt', page, part === 'coming')
  const ids = [...new Set(items.map(({ activityId }) => activityId))]
  const activities = ids.length > 0 ? await table(Activity).findBy({ id: In(ids) }) : []
  const parts = await partsOf(activities, personId)
  const card = async (signUp: SignedUp): Promise<MySignUpCard> => {
    const { id, activityId, shiftId, slotId, startsAt, endsAt } = signUp
    const activity = activities.find(one => one.id === activityId)!
    const { title, place } = activity
    const shift = parts.shifts(activityId).find(one => one.id === shiftId)!
    const slot = parts.slots(shiftId).find(one => one.id === slotId)!
    const role = parts.role(slot.roleId).name
    const attendance = parts.attended(shiftId)
    const rates = whyNotRate(actor, { activity, shift, signUp, attendance }) === null
    return {
      ...{ id, activityId, shiftId, title, place, role, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      state: stateOf(shift),
      signUp: await viewMySignUp(signUp, shift, slot, role, attendance, rates),
    }
  }
  return { items: await Promise.all(items.map(card)), next }
}
