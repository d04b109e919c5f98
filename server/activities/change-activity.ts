import { In } from 'typeorm'
import type { CancelActivity, EditActivity, HandOverActivity } from '@shared/activities/activity.inputs'
import { activityReasons } from '@shared/activities/activity.reasons'
import { holding } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { lockOne, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { leads } from './leaders'
import { awaitRatings } from './morning-after'
import { contentOf, readTimes, spanOf, wrong } from './publish-activity'
import { awaitSettlement } from './settle-reminders'
import { ActivityRole, Shift, Slot } from './shift.entity'
import { noteSignUps } from './sign-up-history'
import { SignedUp } from './sign-up.entity'
import { takeActivityStep } from './take-activity-step'

/** What happened to a whole shift: all who signed up or wait are told. */
export interface ShiftNews {
  shiftId: string
  newsId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`shift.${'changed' | 'cancelled'}`, ShiftNews> {}
}
const active = [...holding, 'waiting'] as const

/**
 * Corrects what is said and moves shifts that have not begun. Nobody is harmed: sign-ups stay, all of a moved shift are told and may cancel
 * freely. Refuses what publishing refuses, and `activity.wrongState` for a shift that began.
 */
export const editActivity = (actor: Actor, id: string, input: EditActivity) =>
  transaction(() =>
    takeActivityStep(actor, id, 'edit', input.version, async activity => {
      const shifts = await table(Shift).findBy({ activityId: id })
      const times = new Map(shifts.map(shift => [shift.id, { startsAt: shift.startsAt, endsAt: shift.endsAt }]))
      const placeChanged = input.place !== activity.place
      const moved = (input.moved ?? []).map((move, i) => ({ ...move, times: readTimes(move, `moved.${i}`) }))
      for (const { id: shiftId, times: to } of moved) {
        const shift = shifts.find(one => one.id === shiftId)
        if (!shift) throw new Refusal(activityReasons.missing)
        if (shift.status !== 'open' || shift.startsAt <= now()) throw new Refusal(activityReasons.wrongState)
        times.set(shiftId, to)
        await moveShift(shift, to)
      }
      for (const shift of shifts.filter(one => one.status === 'open' && one.startsAt > now())) {
        if (placeChanged || moved.some(one => one.id === shift.id)) await announceShift('changed', shift.id)
      }
      const span = spanOf([...times.values()])
      const roles = await table(ActivityRole).findBy({ activityId: id })
      return {
        ...contentOf(
          input,
          roles.map(({ name }) => name),
          span.endsAt,
        ),
        ...span,
      }
    }),
  )

const announceShift = (what: 'changed' | 'cancelled', shiftId: string) => announce(`shift.${what}`, { shiftId, newsId: newId() })

async function moveShift(shift: Shift, times: ReturnType<typeof readTimes>): Promise<void> {
  const { startsAt, endsAt } = times
  await table(Slot).update({ shiftId: shift.id }, { opensUntil: startsAt })
  await table(Shift).update({ id: shift.id }, { ...times, movedAt: now(), reminders: 0 })
  await table(SignedUp).update({ shiftId: shift.id }, { startsAt, endsAt })
  await awaitSettlement({ id: shift.id, endsAt })
  await awaitRatings({ id: shift.id, startsAt, endsAt })
}

/** Calls it off with a reason; everybody who signed up or waits is told. What is settled stays. */
export const cancelActivity = (actor: Actor, id: string, { version, reason }: CancelActivity) =>
  transaction(() =>
    takeActivityStep(actor, id, 'cancel', version, async activity => {
      if (activity.endsAt <= now()) throw new Refusal(activityReasons.wrongState)
      const shifts = await table(Shift).findBy({ activityId: id, status: 'open' })
      for (const shift of shifts) {
        for (const { id: slotId } of await table(Slot).findBy({ shiftId: shift.id })) await lockOne(Slot, { id: slotId })
        await announceShift('cancelled', shift.id)
        await table(Slot).update({ shiftId: shift.id }, { opensUntil: null, taken: 0, waiting: 0 })
        const signedUp = { shiftId: shift.id, status: In([...active]) }
        await noteSignUps('callOff', await table(SignedUp).findBy(signedUp))
        await table(SignedUp).update(signedUp, { status: 'calledOff', offerUntil: null })
        await table(Shift).update({ id: shift.id }, { status: 'cancelled' })
      }
      return { cancelReason: reason }
    }),
  )

/** Gives it to another leader, who must work there. */
export const handOverActivity = (actor: Actor, id: string, { version, leaderId }: HandOverActivity) =>
  transaction(() =>
    takeActivityStep(actor, id, 'handOver', version, async ({ communityId }) => {
      if (!(await leads(leaderId, communityId))) throw wrong(activityReasons.leader, 'leaderId')
      return { leaderId }
    }),
  )
