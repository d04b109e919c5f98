import { inCommunity, withCommunity, withId, type Row } from './access-acts'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofStaffHere = {
  ...{ here: /*               */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
/** What the table of routes says of the desk: filters are whose they are; of several matters each is refused or not by itself. */
export const deskAccess: Record<string, Row> = {
  'appeals.filters': { ...ofStaffHere, make: inCommunity },
  'appeals.keepFilter': { ...ofStaffHere, make: (scene, side) => ({ communityId: scene[side].communityId, name: '漏水' }) },
  'appeals.dropFilter': {
    ...{ here: '401 401 401 403 404 404 200 404 404', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', none: withId },
    make: async (scene, side) => {
      const { communityId, dispatcher } = scene[side]
      const kept = await scene.world.as(dispatcher).appeals.keepFilter({ communityId, name: '要删的' })
      return { id: kept.find(({ name }) => name === '要删的')!.id }
    },
  },
  /** An admin handles nothing. */
  'appeals.solved': {
    ...{ here: '401 401 401 403 200 200 200 404 403', there: '401 401 401 403 404 404 404 200 404' },
    ...{ missing: '401 401 401 403 404 404 404 404 404', none: withCommunity },
    make: (scene, side) => ({ communityId: scene[side].communityId, category: 'house.light' }),
  },
  'appeals.assignMany': {
    here: '401 401 401 403 200 200 200 200 200',
    make: async (scene, side) => {
      const { appeal } = await scene.matter(side, 'filed')
      return { rows: [{ id: appeal.id, version: appeal.version }], unitId: scene[side].unit }
    },
  },
}
