import { everybody, ofRunner, ofVolunteer, publish } from './access-activities'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'
import { over } from './access-hours'
import { Visit } from '@server/feedback'
import { table, transaction } from '@server/kit/database'
import { Role } from '@server/kit/identify'

const all = (status: number) => Array(9).fill(status).join(' ')
const shift: Make = async (scene, side) => ({ id: await over(scene, side) })
const activity: Make = async (scene, side) => ({ id: (await publish(scene, side)).id })

/** A matter rated so badly that somebody else rings back: there the desk does it, without any supervisor, one whom another row made included. */
const visit =
  (more: Record<string, unknown> = {}, misses = 0): Make =>
  async (scene, side) => {
    const { communityId } = scene.there
    await transaction(() => table(Role).delete({ communityId, role: 'supervisor' }))
    const { appeal, holder, matters } = await scene.matter(side, 'resolved')
    await matters.as(holder).feedback.evaluateAppeal({ id: appeal.id, version: appeal.version, solved: 'yes', level: 1 })
    const { id } = await table(Visit).findOneByOrFail({ subjectId: appeal.id })
    await transaction(() => table(Visit).update({ id }, { misses }))
    return { id, version: 1, ...more }
  }
const resolved: Make = async (scene, side) => ({ id: (await scene.matter(side, 'resolved')).appeal.id })
const reached = (more: Record<string, unknown>): Make => {
  const made = visit(more)
  return async (...args) => {
    const { id, ...rest } = (await made(...args)) as { id: string }
    await transaction(() => table(Visit).update({ id }, { status: 'contacted' }))
    return { id, ...rest }
  }
}
//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
/** Of supervisors who had no part in it, whom the table does not name; the others do not know of it. */
const ofOutsider = {
  ...{ here: /*               */ '401 401 401 403 404 404 404 404 404', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const visitAccess: Record<string, Row> = {
  'feedback.visits': {
    ...{ here: /*             */ '401 401 401 403 403 403 200 404 403', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: ofOutsider.missing, none: withCommunity, make: inCommunity },
  },
  'feedback.visit': { ...ofOutsider, make: async (...args) => ({ id: ((await visit()(...args)) as { id: string }).id }) },
  'feedback.missVisit': { ...ofOutsider, make: visit({ text: '没人接' }) },
  'feedback.giveUpVisit': { ...ofOutsider, make: visit({}, 3) },
  'feedback.contactVisit': { ...ofOutsider, make: visit({ way: 'phone', text: '谈了' }) },
  'feedback.putRightVisit': { ...ofOutsider, make: reached({ text: '换好了' }) },
  'feedback.closeVisit': { ...ofOutsider, make: reached({ text: '不用了' }) },
  // She was not asked by lot, so whoever may do it is told that it is another step.
  'feedback.hearVisit': {
    ...{ here: ofOutsider.here, there: '401 401 401 403 404 404 404 409 404' },
    ...{ missing: ofOutsider.missing, none: withId, make: visit({ way: 'phone', solved: 'yes', level: 4 }) },
  },
  'feedback.sampling': {
    ...{ here: /*             */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: ofOutsider.missing, none: withId, make: (scene, side) => ({ id: scene[side].communityId }) },
  },
  'feedback.setSampling': {
    ...{ here: /*             */ '401 401 401 403 403 403 403 404 403', there: '401 401 401 403 404 404 404 403 404' },
    ...{ missing: ofOutsider.missing, none: withId, make: (scene, side) => ({ id: scene[side].communityId, on: false }) },
  },
  'feedback.followUps': {
    ...{ here: /*             */ '404 404 200 404 403 404 403 404 404', there: '404 404 404 404 404 404 404 403 404' },
    ...{ missing: all(404), none: withId, make: resolved },
  },
  'feedback.reportPressure': {
    ...{ here: /*             */ '401 404 200 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: /*          */ '401 404 404 404 404 404 404 404 404', none: withId, make: resolved },
  },
}

/** A matter that somebody is content with, and that its unit may ask to leave out of the figures. */
const rated: Make = async (scene, side) => {
  const { appeal, holder, matters } = await scene.matter(side, 'resolved')
  const { id, version } = appeal
  await matters.as(holder).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 4 })
  return { id, ground: 'outside', words: '要换主线' }
}
const excluding: Make = async (scene, side) => {
  const given = (await rated(scene, side, 'nobody')) as { id: string; ground: 'outside'; words: string }
  const { exclusion } = await scene.world.as(scene[side].handler).feedback.askExclusion(given)
  return { id: exclusion!.id, version: 1, words: '核对过' }
}
const ofRuler = {
  ...{ here: /*               */ '401 401 401 403 403 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId, make: excluding },
}
const exclusionAccess: Record<string, Row> = {
  'feedback.exclusions': {
    ...{ here: /*             */ '401 401 401 403 403 403 403 404 403', there: '401 401 401 403 404 404 404 403 404' },
    ...{ missing: ofRuler.missing, none: withCommunity, make: inCommunity },
  },
  'feedback.askExclusion': {
    ...{ here: /*             */ '401 401 401 403 200 404 403 404 404', there: ofRuler.there },
    ...{ missing: ofRuler.missing, none: withId, make: rated },
  },
  'feedback.approveExclusion': ofRuler,
  'feedback.refuseExclusion': ofRuler,
}

/** What the table of routes says of rating activities, and of calls back. */
export const ratingAccess: Record<string, Row> = {
  'feedback.evaluateShift': { ...ofVolunteer, make: async (...args) => ({ ...(await shift(...args)), level: 5 }) },
  'feedback.ofShift': {
    ...{ here: '403 403 200 403 403 403 403 403 403', there: all(403), missing: all(404), none: withId, make: shift },
  },
  ...visitAccess,
  ...exclusionAccess,
  'feedback.followUpsOfShift': {
    ...{ here: '403 403 200 403 403 403 403 403 403', there: all(403), missing: all(404), none: withId, make: shift },
  },
  'feedback.ofActivity': { ...everybody, missing: all(404), none: withId, make: activity },
  'feedback.wordsOfActivity': { ...ofRunner, make: activity },
}
