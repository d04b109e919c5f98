import type { PublishActivity } from '@shared/activities/activity.inputs'
import type { ActivityView, SlotView } from '@shared/activities/activity.views'
import type { contract } from '@shared/index'
import { later } from '@server/kit/clock'
import { makeNeighbourhood, type Neighbourhood } from './neighbourhood'
import { device, openWorld, type Who, type World } from './world'

export const hours = (n: number) => later(n * 3_600_000).toISOString()
/** What the gate lets through: one role, one shift of two hours in three days. */
export const sweep = ({ communityId, building }: { communityId: string; building: string }): PublishActivity => ({
  ...{ communityId, areaId: building, kind: 'green', title: '银杏道落叶清扫' },
  text: '清扫银杏道的落叶，装袋后送到北门的集中点，穿防滑鞋来就行。',
  ...{ place: '3 号楼门厅', bring: '工具和手套现场发', phone: '000-0000 0120', danger: false },
  roles: [{ name: '清扫', capacity: 2, minAge: 0 }],
  shifts: [{ startsAt: hours(72), endsAt: hours(74) }],
})

/** Activities of one neighbourhood, published by its dispatcher, and what people do about them. */
export class Activities {
  constructor(
    readonly world: World<typeof contract>,
    readonly here: Neighbourhood,
  ) {}

  as(who: Who) {
    return this.world.as(who).activities
  }
  publish(more: Partial<PublishActivity> = {}, who: Who = this.here.dispatcher): Promise<ActivityView> {
    return this.as(who).publish({ ...sweep(this.here), ...more })
  }
  /** One shift of one role with so many places. */
  async slot(
    capacity: number,
    more: Partial<PublishActivity> = {},
  ): Promise<{ activity: ActivityView; slot: SlotView; shiftId: string }> {
    const activity = await this.publish({ roles: [{ name: '清扫', capacity, minAge: 0 }], ...more })
    return { activity, slot: activity.shifts[0]!.slots[0]!, shiftId: activity.shifts[0]!.id }
  }
  /** A new guest, or somebody known, signs up. */
  async signedUp(slotId: string, who: Who = { device: device() }) {
    const view = await this.as(who).signUp({ id: slotId, nickname: '小林' })
    return { who, signUp: mineIn(view, slotId) }
  }
  async mine(who: Who, activityId: string, slotId: string) {
    return mineIn(await this.as(who).show({ id: activityId }), slotId)
  }
}

export const mineIn = (view: ActivityView, slotId: string) =>
  view.shifts.find(({ slots }) => slots.some(({ id }) => id === slotId))!.signUp!

/** A neighbourhood in a world of its own; `world.end()` ends it. */
export async function openActivities(): Promise<{ world: World<typeof contract>; activities: Activities }> {
  const world = await openWorld()
  return { world, activities: new Activities(world, await makeNeighbourhood(world)) }
}
