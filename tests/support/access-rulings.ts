import { withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
/** Of a supervisor alone: whoever else sees the matter is refused, the others do not know of it. */
const ofSupervisor = {
  ...{ here: /*               */ '401 401 401 403 403 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const reopenedAgain =
  (more: (scene: Scene, side: Side) => Record<string, unknown>): Make =>
  async (scene, side) => {
    const { appeal, matters } = await scene.matter(side, 'resolved')
    const { holder } = scene.sides[side]
    const once = await matters.as(holder).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '不亮' })
    const done = await matters.resolve(once)
    const { id, version } = await matters.as(holder).appeals.reopen({ id: done.id, version: done.version, reason: '还不亮' })
    return { id, version, ...more(scene, side) }
  }

/** What the table of routes says of a supervisor's rulings. */
export const rulingAccess: Record<string, Row> = {
  'appeals.ruleReopen': {
    ...ofSupervisor,
    make: reopenedAgain((scene, side) => ({ unitId: scene[side].otherUnit, reason: '换居委会办' })),
  },
  'appeals.ruleClose': { ...ofSupervisor, make: reopenedAgain(() => ({ reason: '没有别的办法' })) },
}
