import type { ActivityInsurance, EditActivity, PublishActivity } from '@shared/activities/activity.inputs'
import { activityLimits as limits } from '@shared/activities/activity.limits'
import { activityReasons } from '@shared/activities/activity.reasons'
import { risksIn } from '@shared/activities/risk-words'
import { Refusal, says, type Reason } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { findArea } from '@server/organisation'
import { Activity } from './activity.entity'
import { mayPublish } from './activity.policy'
import { leads } from './leaders'
import { awaitRatings } from './morning-after'
import { awaitSettlement } from './settle-reminders'
import { timesOf } from './shift-times'
import { ActivityRole, Shift, Slot } from './shift.entity'

export const wrong = (reason: Reason, field: string) => new Refusal(reason, { fields: { [field]: says(reason.zh, reason.en) } })

/**
 * Staff publish an activity of roles in shifts, with somebody who leads it. Refuses `activity.missing` for another community,
 * `activity.forbidden` to those who only look, and whatever the gate misses: times, a leader who works here, a policy where there is danger.
 */
export const publishActivity = (actor: Actor, input: PublishActivity) =>
  transaction(async () => {
    const { communityId, areaId, kind, roles, shifts, leaderId = actor.id } = input
    if (!actor.roles.some(held => held.communityId === communityId)) throw new Refusal(activityReasons.missing)
    if (!mayPublish(actor, communityId)) throw new Refusal(activityReasons.forbidden)
    const area = await findArea(areaId)
    if (area?.communityId !== communityId) throw wrong(activityReasons.missing, 'areaId')
    if (!(await leads(leaderId, communityId))) throw wrong(activityReasons.leader, 'leaderId')
    const times = shifts.map((shift, i) => readTimes(shift, `shifts.${i}`))
    if (new Set(times.map(({ startsAt }) => startsAt.getTime())).size < times.length)
      throw wrong(activityReasons.shiftTwice, 'shifts')
    const activity = table(Activity).create({
      ...{ id: newId(), communityId, areaId, kind, status: 'published', leaderId, publishedBy: actor.id, publishedAt: now() },
      ...{
        ...spanOf(times),
        ...contentOf(
          input,
          roles.map(({ name }) => name),
          spanOf(times).endsAt,
        ),
        cancelReason: null,
        version: 1,
      },
    })
    await table(Activity).insert(activity)
    const where = { communityId, activityId: activity.id }
    const made = roles.map(({ name, minAge }, position) => ({ id: newId(), ...where, name, minAge, position }))
    await table(ActivityRole).insert(made)
    for (const time of times) {
      const shiftId = newId()
      await table(Shift).insert({ id: shiftId, ...where, status: 'open', ...time, reminders: 0, movedAt: null, settledAt: null })
      await awaitSettlement({ id: shiftId, endsAt: time.endsAt })
      await awaitRatings({ id: shiftId, ...time })
      const empty = { taken: 0, waiting: 0, turns: 0, opensUntil: time.startsAt }
      const slots = made.map(({ id: roleId }, i) => ({
        id: newId(),
        ...where,
        shiftId,
        roleId,
        capacity: roles[i]!.capacity,
        ...empty,
      }))
      await table(Slot).insert(slots)
    }
    return activity
  })

/** Refuses a shift that ends before it starts, is too short or long, or has begun. */
export function readTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }, field: string) {
  const times = timesOf(new Date(startsAt), new Date(endsAt))
  if (times.minutes < limits.minutesLeast || times.minutes > limits.minutes)
    throw wrong(activityReasons.shiftEnd, `${field}.endsAt`)
  if (times.startsAt <= now()) throw wrong(activityReasons.shiftPast, `${field}.startsAt`)
  return times
}
export const spanOf = (times: { startsAt: Date; endsAt: Date }[]) => ({
  startsAt: new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
})

/** What is said of it, once a policy that lasts is named wherever words or the writer speak of danger. */
export function contentOf(input: PublishActivity | EditActivity, roleNames: string[], endsAt: Date) {
  const { title, text, place, bring, phone, insurance } = input
  const danger = input.danger || risksIn(title, text, bring, ...roleNames).length > 0
  if (danger) mustBeInsured(insurance, endsAt)
  return {
    ...{ title, text, place, bring, phone, danger, risk: input.risk?.trim() || null },
    ...{ insurer: insurance?.insurer ?? null, policy: insurance?.number ?? null },
    insuredUntil: insurance ? new Date(insurance.until) : null,
  }
}
function mustBeInsured(insurance: ActivityInsurance | undefined, endsAt: Date): void {
  if (!insurance) throw wrong(activityReasons.insurance, 'insurance')
  if (new Date(insurance.until) < endsAt) throw wrong(activityReasons.insuranceEnds, 'insurance.until')
}
