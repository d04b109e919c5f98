import { changeSettings } from '@server/organisation'
import { transaction } from '@server/kit/database'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

//                              nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofCommittee = {
  ...{ here: /*             */ '401 401 401 403 403 403 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*          */ '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
const ofHandler = {
  ...{ here: /*             */ '401 401 401 403 200 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: /*          */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const wanted = async (scene: Scene, side: Side) => {
  await transaction(() => changeSettings(scene[side].communityId, { commits: true }))
  const { appeal, matters } = await scene.matter(side, 'assigned')
  return { matters, appeal: await matters.show(appeal.id, scene[side].handler) }
}
const promised =
  (more: Record<string, string>): Make =>
  async (scene, side) => {
    const { appeal, matters } = await wanted(scene, side)
    const { id, version } = await matters.commit(appeal)
    return { id, version, ...more }
  }
/** What the table of routes says of promises. */
export const commitmentAccess: Record<string, Row> = {
  'appeals.commitmentMonth': {
    ...ofCommittee,
    make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), month: '2026-11' }),
  },
  'appeals.commitments': {
    ...ofCommittee,
    make: (scene, side) => ({ ...inCommunity(scene, side, 'nobody'), month: '2026-11', unitId: scene[side].unit }),
  },
  // None of these is a supervisor.
  'appeals.setCommitments': {
    ...{ here: /*           */ '401 401 401 403 403 403 403 404 403', there: '401 401 401 403 404 404 404 403 404' },
    ...{ missing: ofCommittee.missing, none: withId, make: (scene, side) => ({ id: scene[side].communityId, on: true }) },
  },
  'appeals.commit': {
    ...ofHandler,
    make: async (scene, side) => {
      const { appeal } = await wanted(scene, side)
      return { id: appeal.id, version: appeal.version, day: appeal.commitmentDays[0], text: '先装一盏临时灯。' }
    },
  },
  'appeals.keepCommitment': { ...ofHandler, make: promised({ text: '装好了。' }) },
  'appeals.dropCommitment': { ...ofHandler, make: promised({ reason: '灯没到货' }) },
}
