import { newId } from '@server/kit/ids'
import { addDuty } from '@server/duties'
import { dayOf } from '@shared/kit/workdays'
import { addUnit } from '@server/organisation'
import { inBuilding, withId, type Make, type Row } from './access-acts'

//                           nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofStaff = {
  ...{ here: /*          */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*       */ '401 401 401 403 404 404 404 404 404', none: withId },
}
const ofAdmin = { ...ofStaff, here: '401 401 401 403 403 403 403 404 200', there: '401 401 401 403 404 404 404 403 404' }
const all = (status: number) => Array(9).fill(status).join(' ')
const community: Make = (scene, side) => ({ id: scene[side].communityId })
let sets = 0
/** A unit of that side that nobody else uses. */
const someUnit: (...given: Parameters<Make>) => Promise<string> = (scene, side) => {
  const { communityId } = scene[side]
  const plain = { nameEn: 'Firm', phone: '000-0000 0190', hours: '', hoursEn: '', does: '', doesEn: '', position: 9 }
  return addUnit({ ...plain, communityId, areaId: communityId, kind: 'enterprise', name: `便民店${sets++}` })
}

/** What the table of routes says of the responsibility list. */
export const dutyAccess: Record<string, Row> = {
  'duties.whose': {
    ...{ here: all(200), there: all(200), missing: all(404), none: withId },
    make: async (...given) => ({ ...(await inBuilding(...given)), category: 'house.light' }),
  },
  'duties.gaps': { here: all(200), there: all(200), missing: all(404), none: withId, make: community },
  'duties.matrix': { ...ofStaff, make: community },
  'duties.field': {
    ...ofStaff,
    make: (scene, side) => ({ id: scene[side].communityId, areaId: scene[side].building, category: 'house' }),
  },
  'duties.set': {
    ...ofAdmin,
    make: (scene, side, actor) => ({
      ...{ id: scene[side].communityId, areaId: scene[side].building, category: actor === 'admin' ? 'house' : 'green' },
      ...{ version: 0, from: dayOf(new Date()), lead: scene[side].unit },
    }),
  },
  'duties.end': {
    ...ofAdmin,
    make: async (scene, side) => {
      const { communityId } = scene[side]
      const where = { communityId, areaId: communityId, category: `c${newId()}` }
      return { id: await addDuty({ ...where, unitId: scene[side].unit, startsAt: new Date(0), endsAt: null }), version: 0 }
    },
  },
  'duties.automatic': { ...ofAdmin, make: (scene, side) => ({ id: scene[side].communityId, on: false }) },
  'duties.dissolve': {
    ...ofAdmin,
    make: async (scene, side) => ({ id: await someUnit(scene, side, 'admin'), successorId: scene[side].unit }),
  },
}
