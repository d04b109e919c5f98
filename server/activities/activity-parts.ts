import { In } from 'typeorm'
import type { AreaView } from '@shared/appeals/appeal.views'
import { words, type Words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { areaViews } from '@server/organisation'
import type { Activity } from './activity.entity'
import { leaderNames } from './leaders'
import { ActivityRole, Shift, Slot } from './shift.entity'
import { Attendance, SignedUp } from './sign-up.entity'

/** Everything of several activities that a view needs, looked up together; sign-ups and attendance are the viewer's own. */
export interface Parts {
  shifts(activityId: string): Shift[]
  slots(shiftId: string): Slot[]
  role(id: string): ActivityRole
  mine(shiftId: string): SignedUp | undefined
  attended(shiftId: string): Attendance | undefined
  area(id: string): AreaView
  leader(id: string): Words
}
const community = words('社区', 'The community')

export async function partsOf(activities: Activity[], personId: string): Promise<Parts> {
  const ids = activities.map(({ id }) => id)
  const where = { activityId: In(ids) }
  const none = ids.length === 0
  const own = none || personId === ''
  const [shifts, slots, roles, mine, attended, areas, leader] = await Promise.all([
    none ? [] : table(Shift).find({ where, order: { startsAt: 'ASC', id: 'ASC' } }),
    none ? [] : table(Slot).findBy(where),
    none ? [] : table(ActivityRole).find({ where, order: { position: 'ASC' } }),
    own ? [] : table(SignedUp).findBy({ personId, ...where }),
    own ? [] : table(Attendance).findBy({ personId, ...where }),
    areaViews([...new Set(activities.map(({ areaId }) => areaId))]),
    leaderNames(activities.map(({ leaderId }) => leaderId)),
  ])
  const roleOf = new Map(roles.map(role => [role.id, role]))
  const inOrder = (a: Slot, b: Slot) => roleOf.get(a.roleId)!.position - roleOf.get(b.roleId)!.position
  return {
    shifts: id => shifts.filter(({ activityId }) => activityId === id),
    slots: id => slots.filter(({ shiftId }) => shiftId === id).sort(inOrder),
    role: id => roleOf.get(id)!,
    mine: id => mine.find(({ shiftId }) => shiftId === id),
    attended: id => attended.find(({ shiftId }) => shiftId === id),
    area: id => areas.get(id) ?? { areaId: id, name: community, building: null },
    leader,
  }
}
