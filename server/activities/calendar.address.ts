import { config } from '@config/server'
import { handOver, type Address } from '@server/kit/address'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { calendarOf } from './activity-calendar'
import { readActivity } from './read-activity'
import { Shift } from './shift.entity'

/** The shifts of an activity as a calendar file. What was called off stays in it as cancelled, so that calendars take it out. */
export const calendarAddress: Address = {
  name: 'activities.calendar',
  method: 'GET',
  path: '/activities/:id.ics',
  answers: { 200: 'iCalendar: one entry a shift', 404: 'There is no such activity' },
  async run(ctx) {
    const { id } = ctx.params as { id: string }
    const activity = await readActivity(id)
    const shifts = await table(Shift).find({ where: { activityId: id }, order: { startsAt: 'ASC', id: 'ASC' } })
    const { title, place, text, bring, version, status } = activity
    const entries = shifts.map(shift => ({
      ...{ id: shift.id, edition: version, changedAt: now(), startsAt: shift.startsAt, endsAt: shift.endsAt },
      ...{ title, where: place, words: `${text}\n${bring}` },
      link: `${config.publicUrl}/#/pages/activities/detail/index?id=${id}`,
      cancelled: status === 'cancelled' || shift.status === 'cancelled',
    }))
    handOver(ctx, 'text/calendar', `${id}.ics`, calendarOf(title, new URL(config.publicUrl).hostname, entries))
  },
}
