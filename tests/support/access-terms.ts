import { newId } from '@server/kit/ids'
import { usualTerms } from '@shared/terms/term.limits'
import { OwnDay } from '@server/organisation'
import { table } from '@server/kit/database'
import { calendar } from '@config/calendar'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { inCommunity, withCommunity, withId, type Make, type Row } from './access-acts'

const all = (status: number) => Array(9).fill(status).join(' ')
//                           nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofStaff = {
  ...{ here: /*          */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*       */ '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
const ofAdmin = { ...ofStaff, here: '401 401 401 403 403 403 403 404 200', there: '401 401 401 403 404 404 404 403 404' }
const category = 'green.tree'

/** What the table of routes says of the limits of categories. */
export const termAccess: Record<string, Row> = {
  'terms.closed': { here: all(200), there: all(200), missing: all(200), none: withCommunity, make: inCommunity },
  'terms.list': { ...ofStaff, make: inCommunity },
  'terms.history': { ...ofStaff, make: (scene, side) => ({ communityId: scene[side].communityId, category }) },
  'terms.set': {
    ...ofAdmin,
    make: (scene, side) => ({
      ...{ communityId: scene[side].communityId, category, version: 0, from: dayOf(new Date()) },
      ...{ ...usualTerms, closed: false, reason: `试 ${newId()}` },
    }),
  },
}
const community: Make = (scene, side) => ({ id: scene[side].communityId })
/** The same of its working days. */
export const dayAccess: Record<string, Row> = {
  'organisation.ownDays': { ...ofStaff, none: withId, make: community },
  'organisation.setOwnDay': {
    ...{ ...ofAdmin, none: withId },
    make: async (scene, side) => {
      const { communityId } = scene[side]
      const revision = await table(OwnDay).countBy({ communityId })
      let day = dayAfter(dayOf(new Date()))
      while (!calendar.isWorkday(day)) day = dayAfter(day)
      return { id: communityId, revision, day, works: 'off', reason: '停电检修' }
    },
  },
}
