import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A shift as a calendar keeps it; `edition` grows with every change, so that a newer file replaces an older one. */
export interface CalendarEntry {
  id: string
  edition: number
  changedAt: Date
  startsAt: Date
  endsAt: Date
  title: string
  where: string
  words: string
  link: string
  cancelled: boolean
}

/** The entries as iCalendar (RFC 5545): moments in UTC, one UID a shift however often it is fetched, cancelled ones said so. */
export function calendarOf(name: string, host: string, entries: CalendarEntry[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'linli', product: 'activities', language: 'ZH' },
  })
  for (const { id, edition, changedAt, startsAt, endsAt, title, where, words, link, cancelled } of entries)
    calendar.createEvent({
      ...{ id: `${id}@${host}`, sequence: edition, stamp: changedAt, start: startsAt, end: endsAt },
      ...{ summary: title, location: where, description: words, url: link },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}
