import { Shift } from '@server/activities'
import { codeNow } from '@server/activities/check-in-code'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { hours, mineIn, sweep } from './activities'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'
import { device } from './world'

const all = (status: number) => Array(9).fill(status).join(' ')
//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
export const ofRunner = {
  ...{ here: /*               */ '401 401 401 403 403 403 200 403 200', there: '401 401 401 403 403 403 403 200 403' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
export const ofWorkers = {
  ...{ here: '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
export const ofOwner = {
  ...{ here: '401 404 200 404 404 404 404 404 404', there: '401 404 404 404 404 404 404 404 404' },
  ...{ missing: '401 404 404 404 404 404 404 404 404', none: withId },
}
export const everybody = { here: all(200), there: all(200), missing: all(200) }

let published = 0
/** Led by the side's colleague; each at a time of its own, so that none is in the way of another. */
export function publish(scene: Scene, side: Side, capacity = 2) {
  const at = 72 + 3 * published++
  return scene.world.as(scene[side].colleague).activities.publish({
    ...sweep(scene[side]),
    ...{ roles: [{ name: '清扫', capacity, minAge: 0 }], shifts: [{ startsAt: hours(at), endsAt: hours(at + 2) }] },
  })
}
const activity =
  (more: (scene: Scene, side: Side) => object = () => ({})): Make =>
  async (scene, side) => {
    const { id, version } = await publish(scene, side)
    return { id, version, ...more(scene, side) }
  }
const said = (scene: Scene, side: Side) => {
  const { communityId: _, areaId: __, kind: ___, roles: ____, shifts: _____, ...rest } = sweep(scene[side])
  return rest
}
const slot =
  (more: object): Make =>
  async (scene, side) => ({ id: (await publish(scene, side)).shifts[0]!.slots[0]!.id, ...more })
/** What the owner signed up for here, and there somebody nobody knows. */
export async function signedUp(scene: Scene, side: Side) {
  const activity = await publish(scene, side)
  const shift = activity.shifts[0]!
  const view = await scene.world.as(scene.sides[side].holder).activities.signUp({ id: shift.slots[0]!.id, nickname: '小林' })
  return { shiftId: shift.id, id: mineIn(view, shift.slots[0]!.id).id }
}
const begin = (id: string) =>
  transaction(() => table(Shift).update({ id }, { startsAt: later(-60_000), endsAt: later(3_600_000) }))
const underWay: Make = async (scene, side) => {
  const { shiftId } = await signedUp(scene, side)
  await begin(shiftId)
  return { id: shiftId }
}
const offered: Make = async (scene, side) => {
  const { shifts } = await publish(scene, side, 1)
  const { id } = shifts[0]!.slots[0]!
  await scene.world.as({ device: device() }).activities.signUp({ id, nickname: '小吴' })
  const view = await scene.world.as(scene.sides[side].holder).activities.signUp({ id, nickname: '小林' })
  await scene.world.as(scene[side].colleague).activities.setCapacity({ id, capacity: 2 })
  return { id: mineIn(view, id).id }
}
const attending =
  (how: 'code' | 'digits'): Make =>
  async (...args) => {
    const { id } = (await underWay(...args)) as { id: string }
    return { id, way: 'in', [how]: codeNow(id)[how] }
  }
export const ofVolunteer = {
  ...{ here: '401 403 200 403 403 403 403 403 403', there: '401 403 403 403 403 403 403 403 403' },
  ...{ missing: '401 404 404 404 404 404 404 404 404', none: withId },
}

/** What the table of routes says of activities. */
export const activityAccess: Record<string, Row> = {
  'activities.list': { ...everybody, make: inCommunity, none: withCommunity },
  'activities.mine': { here: all(200) },
  'activities.desk': { ...ofWorkers, make: inCommunity },
  'activities.leaders': { ...ofWorkers, make: inCommunity },
  'activities.show': {
    ...{ ...everybody, missing: all(404), none: withId },
    make: async (scene, side) => ({ id: (await publish(scene, side)).id }),
  },
  'activities.publish': { ...ofWorkers, make: (scene, side) => ({ ...sweep(scene[side]) }) },
  'activities.edit': { ...ofRunner, make: activity(said) },
  'activities.cancel': { ...ofRunner, make: activity(() => ({ reason: '下雨' })) },
  'activities.handOver': { ...ofRunner, make: activity((scene, side) => ({ leaderId: scene[side].dispatcher.id })) },
  'activities.setCapacity': { ...ofRunner, make: slot({ capacity: 3 }) },
  'activities.signUp': {
    ...{ here: '401 200 200 200 200 200 200 200 200', there: '401 200 200 200 200 200 200 200 200' },
    ...{ missing: '401 404 404 404 404 404 404 404 404', none: withId, make: slot({ nickname: '小林' }) },
  },
  'activities.accept': { ...ofOwner, make: offered },
  'activities.decline': { ...ofOwner, make: offered },
  'activities.leave': { ...ofOwner, make: async (...[scene, side]) => ({ id: (await signedUp(scene, side)).id }) },
  'activities.history': { ...ofRunner, make: underWay },
  'activities.roster': { ...ofRunner, make: underWay },
  'activities.code': { ...ofRunner, make: underWay },
  'activities.attend': { ...ofVolunteer, make: attending('code') },
  'activities.attendByDigits': { ...ofVolunteer, make: attending('digits') },
  'activities.mark': {
    ...ofRunner,
    make: async (scene, side) => {
      const { id, shiftId } = await signedUp(scene, side)
      await begin(shiftId)
      return { id, way: 'in' }
    },
  },
}
