import { later } from '@server/kit/clock'
import { newId } from '@server/kit/ids'
import { withCommunity, withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

const all = (status: number) => Array(9).fill(status).join(' ')
const hours = (n: number) => later(n * 3_600_000).toISOString()

const content = (scene: Scene, side: Side) => ({
  ...{ communityId: scene[side].communityId, kind: 'general', unitId: scene[side].unit, areaIds: [scene[side].building] },
  ...{ title: '水箱清洗停水', body: '请先存水。', needsAck: true },
})
/** A notice of the side's desk, in the name of its property company, with what the step takes besides its version. */
const notice =
  (given: object = {}, more: object = {}): Make =>
  async (scene, side) => {
    const { id, version } = await scene.world
      .as(scene[side].colleague)
      .notices.compose({ ...content(scene, side), ...given } as Parameters<
        ReturnType<typeof scene.world.as>['notices']['compose']
      >[0])
    return { id, version, ...more }
  }
const shown = (given: object = {}): Make => {
  const make = notice(given)
  return async (...args) => ({ id: (await make(...args)).id })
}
const pinned: { side: Side; id: string }[] = []
/** There are few places above the list: each call gives its own back before the next takes one. */
async function unpinAll(scene: Scene): Promise<void> {
  for (const { side, id } of pinned.splice(0)) {
    const as = scene.world.as(scene[side].colleague).notices
    const { version, can } = await as.show({ id })
    if (can.includes('unpin')) await as.unpin({ id, version })
  }
}
//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofPublisher = {
  ...{ here: /*               */ '401 401 401 403 200 403 200 403 200', there: '401 401 401 403 403 403 403 200 403' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const ofDesk = { ...ofPublisher, here: '401 401 401 403 403 403 200 403 200' }
const everybody = { here: all(200), there: all(200), missing: all(404), none: withId }
const writers = '401 200 200 200 200 200 200 200 200'
const nowhere = '401 404 404 404 404 404 404 404 404'
const inCommunity: Make = (scene, side) => ({ communityId: scene[side].communityId })
const staffOnly = '401 401 401 403 200 200 200 200 200'

/** What the table of routes says of notices and of what came with them. */
export const noticeAccess: Record<string, Row> = {
  'notices.list': { here: all(200), there: all(200), missing: all(200), make: inCommunity, none: withCommunity },
  'notices.front': { here: all(200), there: all(200), missing: all(200), make: inCommunity, none: withCommunity },
  'notices.desk': { here: staffOnly, there: staffOnly, missing: staffOnly, make: inCommunity, none: withCommunity },
  'notices.show': { ...everybody, make: shown() },
  'notices.changes': { ...everybody, make: shown() },
  'notices.acknowledgements': {
    ...{ here: '401 401 401 403 200 200 200 403 200', there: '401 401 401 403 403 403 403 200 403' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', make: shown(), none: withId },
  },
  'notices.acknowledge': {
    ...{ here: writers, there: writers, missing: '401 404 404 404 404 404 404 404 404', make: shown(), none: withId },
  },
  'notices.preview': {
    ...{ here: '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
    missing: '401 401 401 403 404 404 404 404 404',
    make: (scene, side) => ({ communityId: scene[side].communityId, areaIds: [scene[side].building], body: '请先存水。' }),
    none: withCommunity,
  },
  /** In the name of a unit one does not speak for it is the field that is wrong. */
  'notices.compose': {
    ...{ here: '401 401 401 403 200 422 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
    missing: '401 401 401 403 404 404 404 404 404',
    make: content,
    none: args => ({ ...args, communityId: newId() }),
  },
  'notices.publish': {
    ...{ ...ofPublisher, here: '401 401 401 403 200 403 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
    make: (scene, side, actor) => notice({ publishAt: hours(2) })(scene, side, actor),
  },
  'notices.correct': {
    ...ofPublisher,
    make: notice({}, { title: '水箱清洗停水', body: '改到明天。', reason: '改时间', tell: false }),
  },
  'notices.pin': {
    ...ofPublisher,
    make: async (scene, side, actor) => {
      await unpinAll(scene)
      const args = await notice({}, { until: hours(24) })(scene, side, actor)
      pinned.push({ side, id: args.id as string })
      return args
    },
  },
  'notices.unpin': {
    ...ofPublisher,
    make: async (scene, side, actor) => {
      await unpinAll(scene)
      const args = await notice({ pinnedUntil: hours(24) })(scene, side, actor)
      pinned.push({ side, id: args.id as string })
      return args
    },
  },
  'notices.confirm': { ...ofDesk, make: notice({ kind: 'urgent', expiresAt: hours(24) }) },
  'notices.withdraw': { ...ofPublisher, make: notice({}, { reason: '写错了' }) },

  'organisation.residency': {
    ...{ here: all(200), there: all(200), missing: all(200), none: withId },
    make: (scene, side) => ({ id: scene[side].communityId }),
  },
  'organisation.settle': {
    ...{ here: writers, there: writers, missing: '401 404 404 404 404 404 404 404 404', none: withId },
    make: (scene, side) => ({ id: scene[side].building }),
  },
  'organisation.leave': {
    ...{ here: writers, there: writers, missing: writers, none: withId },
    make: (scene, side) => ({ id: scene[side].communityId }),
  },
  /** Of where one lives, and they live nowhere yet. */
  'organisation.tellHome': {
    ...{ here: nowhere, there: nowhere, missing: nowhere, none: withId },
    make: (scene, side) => ({ id: scene[side].communityId, home: '2-301' }),
  },
  'files.uploadDocument': {
    here: '401 401 401 403 200 200 200 200 200',
    make: () => ({ file: new Blob(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n']) }),
  },
}
