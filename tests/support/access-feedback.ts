import { everybody, ofRunner, ofVolunteer, publish } from './access-activities'
import { withId, type Make, type Row } from './access-acts'
import { over } from './access-hours'

const all = (status: number) => Array(9).fill(status).join(' ')
const shift: Make = async (scene, side) => ({ id: await over(scene, side) })
const activity: Make = async (scene, side) => ({ id: (await publish(scene, side)).id })

/** What the table of routes says of rating activities. */
export const ratingAccess: Record<string, Row> = {
  'feedback.evaluateShift': { ...ofVolunteer, make: async (...args) => ({ ...(await shift(...args)), level: 5 }) },
  'feedback.ofShift': {
    ...{ here: '403 403 200 403 403 403 403 403 403', there: all(403), missing: all(404), none: withId, make: shift },
  },
  'feedback.ofActivity': { ...everybody, missing: all(404), none: withId, make: activity },
  'feedback.wordsOfActivity': { ...ofRunner, make: activity },
}
