import type { SetCapacity } from '@shared/activities/activity.inputs'
import { activityReasons } from '@shared/activities/activity.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, table, transaction } from '@server/kit/database'
import { LessThanOrEqual } from 'typeorm'
import { Activity } from './activity.entity'
import { mayRun } from './activity.policy'
import { promote } from './places'
import { Slot } from './shift.entity'

/** More places ask those who wait; refuses `activity.capacityBelow` for fewer than are taken or kept, and what is closed. */
export const setCapacity = (actor: Actor, slotId: string, { capacity }: SetCapacity) =>
  transaction(async () => {
    const slot = await table(Slot).findOneBy({ id: slotId })
    const activity = slot && (await table(Activity).findOneByOrFail({ id: slot.activityId }))
    mayRun(actor, activity)
    if (slot!.opensUntil === null || activity.status !== 'published') throw new Refusal(activityReasons.wrongState)
    if (!(await changed(table(Slot).update({ id: slotId, taken: LessThanOrEqual(capacity) }, { capacity })))) {
      const { taken } = await table(Slot).findOneByOrFail({ id: slotId })
      throw new Refusal(activityReasons.capacityBelow, { values: { count: taken } })
    }
    await promote(slotId)
    return activity
  })
