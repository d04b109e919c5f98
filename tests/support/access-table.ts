import sharp from 'sharp'
import { newId } from '@server/kit/ids'
import { newPlaceCode } from '@server/places/place-code'
import { activityAccess } from './access-activities'
import { dutyAccess } from './access-duties'
import { ratingAccess } from './access-feedback'
import { hourAccess } from './access-hours'
import { asked, inBuilding, inCommunity, on, proposed, withCommunity, withId, type Row } from './access-acts'
import { noticeAccess } from './access-notices'
import { caseworkAccess } from './access-casework'
import { commitmentAccess } from './access-commitments'
import { deskAccess } from './access-desk'
import { ledgerAccess } from './access-ledger'
import { mergeAccess } from './access-merges'
import { recurrenceAccess } from './access-recurrence'
import { monthlyIssueAccess } from './access-monthly-issues'
import { moderationAccess } from './access-moderation'
import { outsideAccess } from './access-outside'
import { peopleAccess } from './access-people'
import { rulingAccess } from './access-rulings'
import { supportAccess } from './access-support'
import { wav } from './recordings'
import { dayAccess, termAccess } from './access-terms'
import type { Scene, Side } from './access-scene'

const all = (status: number) => Array(9).fill(status).join(' ')
//                                      nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofHolder = {
  ...{ here: /*     */ '401 404 200 404 403 404 403 404 404', there: '401 404 404 404 404 404 404 403 404' },
  ...{ missing: /*  */ '401 404 404 404 404 404 404 404 404', none: withId },
}
/** Before it is assigned no unit sees it. */
const ofHolderEarly = { ...ofHolder, here: '401 404 200 404 404 404 403 404 404' }
const ofDesk = {
  ...{ here: /*     */ '401 401 401 403 404 404 200 404 404', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*  */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const ofHandler = { ...ofDesk, here: '401 401 401 403 200 404 403 404 404', there: '401 401 401 403 404 404 404 403 404' }
const ofBoth = { ...ofDesk, here: '401 401 401 403 200 404 200 404 404' }
/** Of all who work there. */
const ofStaffHere = {
  ...{ here: /*     */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  missing: /*       */ '401 401 401 403 404 404 404 404 404',
}
const aCode = {
  make: async (scene: Scene, side: Side) => ({ code: await scene.place(side) }),
  none: () => ({ code: newPlaceCode() }),
}
const lists = { here: all(200), there: all(200), missing: all(200), none: withCommunity }
const staffOnly = '401 401 401 403 200 200 200 200 200'
const writers = '401 200 200 200 200 200 200 200 200'

export const accessTable: Record<string, Row> = {
  'people.me': { here: all(200) },
  'people.signIn': { here: all(401), make: () => ({ account: 'nobody', password: 'wrong' }) },
  // No mini-program is set up there.
  'people.wechat': { here: all(404), make: () => ({ code: 'x' }) },
  'people.signOut': { here: '401 401 401 200 200 200 200 200 200', renews: true },
  'people.changePassword': {
    here: '401 401 401 403 401 401 401 401 401',
    make: () => ({ old: 'wrong', password: 'long enough 1' }),
  },
  ...peopleAccess,
  ...outsideAccess,
  ...rulingAccess,
  ...termAccess,
  ...dayAccess,
  ...mergeAccess,
  ...recurrenceAccess,
  'people.devices': { here: '401 401 401 200 200 200 200 200 200' },
  'people.signOutDevice': {
    ...{
      here: '401 401 401 200 200 200 200 200 200',
      there: '401 401 401 404 404 404 404 404 404',
      missing: '401 401 401 404 404 404 404 404 404',
    },
    ...{ renews: true, none: withId },
    /** here: another session of one's own · there: somebody else's. */
    make: async (scene, side, actor) => {
      const { token } = side === 'here' ? await scene.renewed(actor) : await scene.world.person('resident')
      const devices = token ? await scene.world.as({ token }).people.devices() : []
      return { id: devices.find(({ current }) => current)?.id ?? newId() }
    },
  },
  'demo.demo': { here: all(200) },
  'demo.demoSignIn': { here: all(401), make: () => ({ person: 'nobody' }) },

  'organisation.communities': { here: all(200) },
  'organisation.buildings': {
    here: all(200),
    there: all(200),
    missing: all(404),
    make: (scene, side) => ({ id: scene[side].communityId }),
    none: withId,
  },
  'organisation.doorstep': { here: all(200), there: all(200), missing: all(404), make: inBuilding, none: withId },
  'organisation.whoServes': { here: all(200), there: all(200), missing: all(404), make: inBuilding, none: withId },
  'organisation.units': {
    ...{
      here: '401 401 401 403 200 200 200 404 200',
      there: '401 401 401 403 404 404 404 200 404',
      missing: '401 401 401 403 404 404 404 404 404',
    },
    ...{ make: (scene: Scene, side: Side) => ({ id: scene[side].communityId }), none: withId },
  },
  'places.show': {
    here: all(200),
    there: all(200),
    missing: all(404),
    make: async (scene, side) => ({ code: await scene.place(side) }),
    none: () => ({ code: newPlaceCode() }),
  },
  'home.mine': { here: all(200) },
  'home.atPlace': { here: all(200), there: all(200), missing: all(404), ...aCode },
  'home.inArea': { here: all(200), there: all(200), missing: all(404), make: inBuilding, none: withId },
  'places.revoke': {
    ...{
      here: '401 401 401 403 403 403 200 404 200',
      there: '401 401 401 403 404 404 404 200 404',
      missing: '401 401 401 403 404 404 404 404 404',
    },
    ...{ make: async (scene: Scene, side: Side) => ({ code: await scene.place(side) }), none: () => ({ code: newPlaceCode() }) },
  },
  'places.scans': { ...ofStaffHere, ...aCode },
  'places.poster': { ...ofStaffHere, ...aCode },
  'places.list': { ...ofStaffHere, make: inCommunity, none: withCommunity },

  'appeals.board': { ...lists, make: inCommunity },
  'appeals.mine': { here: all(200) },
  'appeals.looks': { here: all(200) },
  ...supportAccess,
  'appeals.desk': { here: staffOnly, there: staffOnly, missing: staffOnly, make: inCommunity, none: withCommunity },
  'appeals.today': { here: staffOnly, there: staffOnly, missing: staffOnly, make: inCommunity, none: withCommunity },
  'appeals.deskCounts': { here: staffOnly, there: staffOnly, missing: staffOnly, make: inCommunity, none: withCommunity },
  /** Number and claim code are all it takes; with a wrong code nobody is told anything. */
  'appeals.find': {
    ...{ here: writers, there: writers, missing: '401 404 404 404 404 404 404 404 404' },
    make: async (scene, side) => {
      const { appeal, claimCode } = await scene.matter(side, 'filed')
      return { communityId: scene[side].communityId, number: appeal.number, claimCode }
    },
    none: args => ({ ...args, claimCode: '0000-0000' }),
  },
  'appeals.show': {
    ...{
      here: '404 404 200 404 200 404 200 404 404',
      there: '404 404 404 404 404 404 404 200 404',
      missing: all(404),
      none: withId,
    },
    make: async (scene, side) => ({ id: (await scene.matter(side, 'assigned')).appeal.id }),
  },
  'appeals.suggestion': { ...ofDesk, make: async (scene, side) => ({ id: (await scene.matter(side, 'filed')).appeal.id }) },
  'appeals.file': {
    ...{ here: writers, there: writers, missing: '401 422 422 422 422 422 422 422 422' },
    make: (scene, side) => ({
      areaId: scene[side].building,
      category: 'house.light',
      text: '楼道灯不亮三天了',
      anonymousToHandler: false,
      wordsPublic: false,
    }),
    none: args => ({ ...args, areaId: newId() }),
  },
  'appeals.amend': { ...ofHolderEarly, make: on('filed', () => ({ text: '二楼的灯也不亮了', category: 'house.light' })) },
  'appeals.append': { ...ofHolder, make: on('assigned', () => ({ text: '还有四楼' })) },
  'appeals.answer': { ...ofHolder, make: asked },
  'appeals.withdraw': { ...ofHolder, make: on('assigned') },
  'appeals.reopen': { ...ofHolder, make: on('resolved', () => ({ reason: '四楼还是不亮' })) },
  'appeals.assign': { ...ofDesk, make: on('filed', (scene, side) => ({ unitId: scene[side].unit, priority: 'p3' })) },
  /** To another unit: that is for the desk; who only handles hands on within her own unit. */
  'appeals.transfer': {
    ...ofDesk,
    here: '401 401 401 403 403 404 200 404 404',
    make: on('assigned', (scene, side) => ({ unitId: scene[side].otherUnit, reason: '归居委会管' })),
  },
  'appeals.setTitle': { ...ofBoth, make: on('assigned', () => ({ title: '楼道灯不亮' })) },
  'appeals.reply': { ...ofHandler, make: on('assigned', () => ({ text: '今晚来修' })) },
  'appeals.ask': { ...ofBoth, make: on('assigned', () => ({ question: '哪一层？' })) },
  'appeals.resolve': { ...ofHandler, make: on('assigned', () => ({ code: 'fixed', text: '修好了' })) },
  'appeals.decline': { ...ofDesk, make: on('filed', () => ({ reason: 'notHere', whereToGo: '请到窗口' })) },
  'appeals.confirmDecline': { ...ofDesk, make: proposed },
  'appeals.refuseDecline': { ...ofDesk, make: proposed },

  /** Staff never rate, whoever they are. */
  'feedback.evaluateAppeal': { ...ofHolder, make: on('resolved', () => ({ solved: 'yes', level: 5 })) },
  'feedback.ofAppeal': {
    ...{
      here: '404 404 200 404 200 404 200 404 404',
      there: '404 404 404 404 404 404 404 200 404',
      missing: all(404),
      none: withId,
    },
    make: async (scene, side) => {
      const { appeal, holder, matters } = await scene.matter(side, 'resolved')
      await matters.as(holder).feedback.evaluateAppeal({ id: appeal.id, version: appeal.version, solved: 'yes' })
      return { id: appeal.id }
    },
  },
  'files.uploadVoice': { here: writers, make: () => ({ file: wav(1) }) },
  'files.upload': {
    here: writers,
    make: async () => ({
      file: new Blob([
        new Uint8Array(
          await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } })
            .jpeg()
            .toBuffer(),
        ),
      ]),
    }),
  },
  ...activityAccess,
  ...hourAccess,
  ...ratingAccess,
  ...dutyAccess,
  ...caseworkAccess,
  ...commitmentAccess,
  ...deskAccess,
  ...ledgerAccess,
  ...moderationAccess,
  ...monthlyIssueAccess,
  ...noticeAccess,
  'notifications.list': { here: all(200) },
  'notifications.unread': { here: all(200) },
  'notifications.readAll': { here: writers },
  'notifications.read': {
    ...{
      here: '401 404 200 404 404 404 404 404 404',
      there: '401 404 404 404 404 404 404 404 404',
      missing: '401 404 404 404 404 404 404 404 404',
      none: withId,
    },
    make: async (scene, side) => ({ id: await scene.message(side) }),
  },
}
