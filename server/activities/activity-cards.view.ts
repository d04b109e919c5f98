import type { ActivityCard, Places, ShiftCard } from '@shared/activities/activity.views'
import type { ActivityState } from '@shared/activities/activity.workflow'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import type { Activity } from './activity.entity'
import { partsOf, type Parts } from './activity-parts'
import { stateOf } from './shift-times'
import type { Shift, Slot } from './shift.entity'

export const placesOf = ({ capacity, taken, waiting }: Pick<Slot, 'capacity' | 'taken' | 'waiting'>): Places => ({
  ...{ capacity, taken, left: capacity - taken, waiting },
})
const sum = (several: Places[]): Places =>
  several.reduce(
    (all, one) => ({
      ...{ capacity: all.capacity + one.capacity, taken: all.taken + one.taken },
      ...{ left: all.left + one.left, waiting: all.waiting + one.waiting },
    }),
    { capacity: 0, taken: 0, left: 0, waiting: 0 },
  )

export function shiftCard(shift: Shift, parts: Parts): ShiftCard {
  const { id, startsAt, endsAt, minutes } = shift
  return {
    ...{ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), minutes, state: stateOf(shift) },
    ...sum(parts.slots(id).map(placesOf)),
    mine: parts.mine(id)?.status ?? null,
  }
}

function stateOfActivity({ status }: Activity, shifts: Shift[], left: number): ActivityState {
  if (status !== 'published') return status
  if (shifts.every(({ endsAt }) => endsAt <= now())) return 'finished'
  if (shifts.some(({ startsAt, endsAt }) => startsAt <= now() && endsAt > now())) return 'running'
  return left > 0 ? 'open' : 'full'
}

export function activityCard(activity: Activity, parts: Parts): ActivityCard {
  const { id, kind, title, place, areaId } = activity
  const all = parts.shifts(id)
  const coming = all.filter(({ status, startsAt }) => status === 'open' && startsAt > now())
  const shown = coming.length > 0 ? coming : all
  const places = sum(shown.flatMap(shift => parts.slots(shift.id).map(placesOf)))
  return {
    ...{ id, kind, title, place, area: parts.area(areaId), state: stateOfActivity(activity, all, places.left) },
    startsAt: shown[0]!.startsAt.toISOString(),
    endsAt: new Date(Math.max(...shown.map(({ endsAt }) => endsAt.getTime()))).toISOString(),
    places,
    shifts: all.map(shift => shiftCard(shift, parts)),
  }
}

export async function activityCards(activities: Activity[], actor: Actor): Promise<ActivityCard[]> {
  const parts = await partsOf(activities, actor.id)
  return activities.map(activity => activityCard(activity, parts))
}
