import { isWorkday } from 'chinese-days'
import type { Calendar } from '@shared/kit/workdays'

const known = new Map<string, boolean>()
/** The country's working days, make-up Saturdays included. Of years whose holidays are not announced yet only the weekends are known. */
export const calendar: Calendar = {
  isWorkday(day) {
    let worked = known.get(day)
    if (worked === undefined) known.set(day, (worked = isWorkday(day)))
    return worked
  },
}
/** Which table that is; kept beside the dates that are reckoned by it. */
export const calendarVersion = 'chinese-days-1.5.7'
