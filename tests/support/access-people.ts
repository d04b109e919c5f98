import { addPerson, appoint } from '@server/people'
import { withId, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

const all = (status: number) => Array(9).fill(status).join(' ')
//                    nobody guest owner resident handler otherHandler dispatcher foreign admin
const phone = { phone: '10000000001', code: '000000', consent: 1 }

const ofAdmin = {
  ...{ here: '401 401 401 403 403 403 403 404 200', there: '401 401 401 403 404 404 404 403 404' },
  ...{ missing: '401 401 401 403 404 404 404 404 404', none: withId },
}
const community: Make = (scene, side) => ({ id: scene[side].communityId })
let opened = 0
/** A colleague of that side, with a role to end and a password to forget. */
async function colleague(scene: Scene, side: Side) {
  const { communityId } = scene[side]
  const account = `colleague-${opened++}`
  const personId = await addPerson({ name: '林远舟', nameEn: null, account, passwordHash: null }, 'staff')
  const roleId = await appoint(null, { personId, communityId, unitId: null, role: 'moderator' })
  return { personId, roleId, communityId, account }
}

/** One's own account and data: nothing here is another's. */
export const peopleAccess: Record<string, Row> = {
  'people.ways': { here: all(200) },
  'people.phoneCode': { here: all(422), make: () => ({ phone: '1' }) },
  'people.phone': { here: all(422), make: () => phone },
  'people.myData': { here: all(200) },
  'people.exportData': { here: all(200) },
  'people.rename': { here: '401 401 401 200 200 200 200 200 200', make: () => ({ name: '小林' }) },
  'people.changePhone': { here: '401 401 401 422 422 422 422 422 422', make: () => phone },
  /** Whoever holds a role keeps her account. */
  'people.leave': { here: '401 422 422 422 422 422 422 422 422', make: () => ({ confirmed: false }) },
  'people.staff': { ...ofAdmin, make: community },
  'people.addStaff': {
    ...ofAdmin,
    make: (scene, side) => ({ id: scene[side].communityId, account: `new-${opened++}`, name: '林远舟', role: 'moderator' }),
  },
  'people.appoint': {
    ...ofAdmin,
    make: async (scene, side) => ({
      id: scene[side].communityId,
      account: (await colleague(scene, side)).account,
      role: 'auditor',
    }),
  },
  'people.endRole': { ...ofAdmin, make: async (scene, side) => ({ id: (await colleague(scene, side)).roleId }) },
  'people.resetPassword': {
    ...{ ...ofAdmin, missing: '401 401 401 403 403 403 403 404 404' },
    make: async (scene, side) => {
      const { personId: id, communityId } = await colleague(scene, side)
      return { id, communityId }
    },
  },
}
