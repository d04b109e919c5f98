import { isWorkday } from 'chinese-days'
import type { Calendar } from '@shared/kit/workdays'

/**
 * Days on which this community differs from the State Council's calendar: `'2027-02-05': false` for a day off, `true` for a day worked.
 * Of years whose holidays are not announced yet only the weekends are known.
 */
const ownDays: Record<string, boolean> = {}

const known = new Map<string, boolean>()
/** China's working days, make-up Saturdays and the community's own table included. */
export const calendar: Calendar = {
  isWorkday(day) {
    const own = ownDays[day]
    if (own !== undefined) return own
    let worked = known.get(day)
    if (worked === undefined) known.set(day, (worked = isWorkday(day)))
    return worked
  },
}
/** Which table a date was reckoned by; kept beside the date. */
export const calendarVersion = `chinese-days-1.5.7+${Object.keys(ownDays).length}`
