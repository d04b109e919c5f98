import { calendar } from '@config/calendar'
import { atHour, dayAfter, dayOf } from '@shared/kit/workdays'
import { now, setAhead } from '@server/kit/clock'

/** Sets the clock so that it is `hour` o'clock there on the `n`-th working day from today; gives that moment. */
export function goTo(hour: number, n = 1): Date {
  setAhead(0)
  let day = dayOf(now())
  for (let left = n; left > 0;) if (calendar.isWorkday((day = dayAfter(day)))) left--
  const at = atHour(day, hour)
  setAhead(at.getTime() - now().getTime())
  return at
}
