import { Appeal } from '@server/appeals'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { proposed, withId, type Make, type Row } from './access-acts'
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
const declined: Make = async (scene, side) => {
  const { matters } = scene.sides[side]
  const { id, version } = await proposed(scene, side, 'nobody')
  const seen = await matters.as(scene[side].dispatcher).appeals.confirmDecline({ id: String(id), version: Number(version) })
  return { id: seen.id, version: seen.version }
}
const askedForReview: Make = async (scene, side) => {
  const { matters, holder } = scene.sides[side]
  const { id, version } = (await declined(scene, side, 'nobody')) as { id: string; version: number }
  const asked = await matters.as(holder).appeals.askReview({ id, version, reason: '这段路归小区管' })
  return { id, version: asked.version, reason: '归我们管' }
}
const listing = () => ({ reason: '要动维修资金', need: '业主同意', reviewAt: later(30 * 86_400_000).toISOString() })
const replied: Make = async (scene, side) => {
  const { appeal, matters } = await scene.matter(side, 'assigned')
  const { id, version } = await matters.reply(appeal)
  return { id, version, ...listing() }
}
/** By a supervisor of that side, whom the table does not name. */
const listed =
  (more: () => Record<string, unknown>): Make =>
  async (scene, side) => {
    const { id, version, ...given } = (await replied(scene, side, 'nobody')) as { id: string; version: number } & ReturnType<
      typeof listing
    >
    const chief = await scene.world.person('staff', { role: 'supervisor', communityId: scene[side].communityId, unitId: null })
    const onList = await scene.sides[side].matters.as(chief).appeals.putOnList({ id, version, ...given })
    return { id, version: onList.version, ...more() }
  }
/** A matter that nobody is in charge of. */
const ofReviewer = { ...ofSupervisor, here: '401 401 401 403 404 404 403 404 404' }

/** What the table of routes says of a supervisor's rulings. */
export const rulingAccess: Record<string, Row> = {
  'appeals.askReview': {
    ...{ here: '401 404 200 404 404 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
    ...{ missing: '401 404 404 404 404 404 404 404 404', none: withId },
    make: async (scene, side, actor) => {
      const { id, version } = (await declined(scene, side, actor)) as { id: string; version: number }
      return { id, version, reason: '这段路归小区管' }
    },
  },
  'appeals.ruleReview': { ...ofReviewer, make: askedForReview },
  'appeals.upholdReview': { ...ofReviewer, make: askedForReview },
  'appeals.putOnList': { ...ofSupervisor, make: replied },
  'appeals.reviewList': { ...ofSupervisor, make: listed(() => ({ text: '谈了一次', reviewAt: listing().reviewAt })) },
  'appeals.takeOffList': { ...ofSupervisor, make: listed(() => ({ reason: '经费到了' })) },
  'appeals.checkOff': {
    ...ofSupervisor,
    make: async (scene, side) => {
      const { id, version } = (await scene.matter(side, 'assigned')).appeal
      await transaction(() => table(Appeal).update({ id }, { superviseBy: later(3_600_000) }))
      return { id, version, reason: '已问清' }
    },
  },
  'appeals.ruleReopen': {
    ...ofSupervisor,
    make: reopenedAgain((scene, side) => ({ unitId: scene[side].otherUnit, reason: '换居委会办' })),
  },
  'appeals.ruleClose': { ...ofSupervisor, make: reopenedAgain(() => ({ reason: '没有别的办法' })) },
}
