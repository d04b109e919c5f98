export interface CalendarDay {
  title: string
  where: string
  words: string
  startsAt: string
  endsAt: string
}
/** Puts it into the phone's calendar, where that can be done; else hands over the calendar file at the address. Rejects when she refused. */
export function addToCalendar(address: string, day: CalendarDay): Promise<'added' | 'handed'>
