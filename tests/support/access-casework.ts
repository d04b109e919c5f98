import { later } from '@server/kit/clock'
import { newId } from '@server/kit/ids'
import { inCommunity, on as onMatter, withCommunity, withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofCommittee = {
  ...{ here: /*               */ '401 401 401 403 403 403 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
const ofStaffHere = {
  ...{ here: /*               */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
/** The handler for herself: a colleague of her unit is made to stand in. */
const away: Make = async (scene, side) => {
  const { communityId, unit, handler } = scene[side]
  const deputy = await scene.world.person('staff', { role: 'handler', communityId, unitId: unit })
  return { id: communityId, personId: handler.id, until: later(3_600_000).toISOString(), deputyId: deputy.id }
}
const replied: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version, events } = await matters.reply(appeal)
  return { id, version, eventId: events[0]!.id, text: '明晚先换三楼的灯。', reason: '日期写错了' }
}
const ofHandler = {
  ...{ here: '401 401 401 403 200 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: '401 401 401 403 404 404 404 404 404', none: withId },
}
/** None of these is one. */
const ofSupervisor = {
  ...{ here: '401 401 401 403 403 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: '401 401 401 403 404 404 404 404 404', none: withId },
}
const moreTime: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = await matters.askExtension(appeal, 2, scene[side].handler)
  return { id, version }
}
const underWay = async (scene: Scene, side: Side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = await matters.reply(appeal)
  return { id, version, at: later(3_600_000).toISOString() }
}
const written = { channel: 'phone', category: 'house.light', text: '楼道灯不亮三天了', consent: true } as const
const leftANumber: Make = async (scene, side) => {
  const { matters } = scene.sides[side]
  const { dispatcher, building: areaId } = scene[side]
  const { id } = await matters.as(dispatcher).appeals.fileFor({ ...written, areaId, phone: '000-0000 1234' })
  await matters.assign(await matters.as(dispatcher).appeals.show({ id }))
  return { id, reason: 'callBack' }
}

const all = (status: number) => Array(9).fill(status).join(' ')
/** What the table of routes says of figures, of what is written down for somebody, of corrections and absences. */
export const caseworkAccess: Record<string, Row> = {
  'rates.ofBoard': {
    ...{ here: all(200), there: all(200), missing: all(404), none: withCommunity },
    make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), month: '2026-11' }),
  },
  'appeals.figures': { ...ofCommittee, make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), month: '2026-11' }) },
  'appeals.overview': { ...ofCommittee, make: inCommunity },
  'rates.ofField': {
    ...ofStaffHere,
    make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), areaId: scene[side].building, category: 'house' }),
    none: withCommunity,
  },
  'rates.ofMonth': { ...ofCommittee, make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), month: '2026-11' }) },
  // None of these views it for a subdistrict.
  'rates.ofSubdistrict': {
    ...{ here: '401 401 401 403 404 404 404 404 404', there: '401 401 401 403 404 404 404 404 404' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', none: withId },
    make: (scene, side) => ({ id: scene[side].communityId, month: '2026-11', measure: 'timeliness', by: 'units' }),
  },
  'appeals.fileFor': {
    ...{ here: '401 401 401 403 200 200 200 403 403', there: '401 401 401 403 403 403 403 200 403' },
    missing: '401 401 401 403 422 422 422 422 422',
    make: (scene: Scene, side: Side) => ({ ...written, areaId: scene[side].building }),
    none: args => ({ ...args, areaId: newId() }),
  },
  'appeals.reveal': {
    ...{ here: '401 401 401 403 200 403 200 403 403', there: '401 401 401 403 403 403 403 200 403' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', make: leftANumber, none: withId },
  },
  'appeals.correct': {
    ...{ here: '401 401 401 403 200 404 200 404 404', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', make: replied, none: withId },
  },
  'appeals.returnIt': { ...ofHandler, make: onMatter('assigned', () => ({ reason: 'notOurDuty' })) },
  'appeals.schedule': { ...ofHandler, make: underWay },
  'appeals.startWork': {
    ...ofHandler,
    make: async (scene, side) => {
      const { id, at } = await underWay(scene, side)
      const { matters } = scene.sides[side]
      const { version } = await matters.schedule(await matters.show(id, scene[side].handler), new Date(at))
      return { id, version }
    },
  },
  'appeals.askExtension': { ...ofHandler, make: onMatter('assigned', () => ({ days: 2, reason: 'parts' })) },
  'appeals.grantExtension': { ...ofSupervisor, make: moreTime },
  'appeals.refuseExtension': { ...ofSupervisor, make: moreTime },
  /** The owner may, but not so early. */
  'appeals.urge': {
    ...{ here: '401 404 409 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: '401 404 404 404 404 404 404 404 404', make: onMatter('assigned'), none: withId },
  },
  'organisation.absences': { ...ofStaffHere, make: (scene, side) => ({ id: scene[side].communityId }) },
  /** For herself, or as supervisor and admin for others. */
  'organisation.goAway': {
    ...{ here: '401 401 401 403 200 403 403 404 200', there: '401 401 401 403 404 404 404 403 404' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', make: away, none: withId },
  },
  'organisation.comeBack': {
    ...ofStaffHere,
    make: (scene, side) => ({ id: scene[side].communityId }),
  },
}
