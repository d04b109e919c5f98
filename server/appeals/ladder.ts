import { appealLimits } from '@shared/appeals/appeal.limits'
import { rungs, type Rung } from '@shared/appeals/event-sentences'
import { addWorkMinutes, atHour, dayOf, dueAfter, workMinutesBetween, type Calendar } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { calendarOf } from '@server/organisation'
import { longOverdue, movedDue, soon } from './appeal-clock'
import type { Appeal } from './appeal.entity'

type Clock = Pick<Appeal, 'clockFor' | 'clockFrom' | 'dueAt'>
type Placed = Clock & Pick<Appeal, 'communityId'>

/** When a clock comes to each rung: nearly due, two working days late, three times its allowance. That of acceptance climbs as the others. */
const moments: Record<Rung, (clock: Clock, calendar: Calendar) => Date> = {
  soon: ({ clockFrom, dueAt }, calendar) => {
    const most = addWorkMinutes(calendar, clockFrom, (1 - soon) * workMinutesBetween(calendar, clockFrom, dueAt))
    return new Date(Math.min(most.getTime(), atHour(dayOf(dueAt), 9).getTime()))
  },
  supervise: ({ dueAt }, calendar) => dueAfter(calendar, dueAt, appealLimits.superviseDays),
  severe: ({ clockFrom, dueAt }, calendar) =>
    addWorkMinutes(calendar, clockFrom, longOverdue * workMinutesBetween(calendar, clockFrom, dueAt)),
}

/** When a clock comes to that rung; null above the last. */
function nextAlarm(clock: Placed, rung: number): { rung: number; alarmAt: Date | null } {
  const next = rungs[rung]
  return { rung, alarmAt: next ? moments[next](clock, calendarOf(clock.communityId)) : null }
}

/** A clock as it begins: nothing climbed, nothing urged, nobody stepped in. */
export const freshClock = (communityId: string, clock: Clock) => ({
  ...{ ...clock, ...nextAlarm({ ...clock, communityId }, 0) },
  ...{ overdueAt: null, urges: 0, urgeBy: null, superviseBy: null, superviseTold: null },
})
/** The same clock with another date: what was climbed stays climbed. */
export const movedClock = (appeal: Appeal, dueAt: Date) => ({ dueAt, ...nextAlarm({ ...appeal, dueAt }, appeal.rung) })
/**
 * A matter that stood still since then goes on: its date moves by the working time that passed, and so does each moment by which somebody
 * else owed something in it, if that lay ahead; nobody is late for what could not be done.
 */
export function resumedClock(appeal: Appeal, since: Date) {
  const moved = (date: Date) => movedDue(calendarOf(appeal.communityId), date, since, now())
  const owed = (date: Date | null) => (date && date > since ? moved(date) : date)
  const { dueAt, ruleBy, reopenRuleBy, superviseBy, urgeBy } = appeal
  return {
    ...movedClock(appeal, moved(dueAt)),
    ...{ ruleBy: owed(ruleBy), reopenRuleBy: owed(reopenRuleBy), superviseBy: owed(superviseBy), urgeBy: owed(urgeBy) },
  }
}
/** More time was granted: it is told again when that is nearly over; a supervisor who stepped in need not do so twice. */
export const extendedClock = (appeal: Appeal, dueAt: Date) => ({
  ...{ dueAt, overdueAt: null },
  ...nextAlarm({ ...appeal, dueAt }, appeal.rung > rungs.indexOf('supervise') ? appeal.rung : 0),
})

/** What a matter climbs now, rung by rung, and what is next. A date that has passed, or is far, is not nearly due. */
export function climb(appeal: Appeal, now: Date): { climbed: Rung[]; rung: number; alarmAt: Date | null } {
  const climbed: Rung[] = []
  let next = nextAlarm(appeal, appeal.rung)
  while (next.alarmAt && (next.alarmAt < now || isUrgedUp(appeal, next.rung))) {
    const rung = rungs[next.rung]!
    if (rung !== 'soon' || (next.alarmAt < now && appeal.dueAt >= now)) climbed.push(rung)
    next = nextAlarm(appeal, next.rung + 1)
  }
  return { climbed, ...next }
}
/** Three urges bring a matter before a supervisor, whatever its date. */
export const isUrgedUp = ({ urges }: Pick<Appeal, 'urges'>, rung: number) =>
  urges >= appealLimits.urges && rung <= rungs.indexOf('supervise')
