import { addWorkMinutes, workMinutesBetween, type Calendar } from '@shared/kit/workdays'
import type { Stretch } from './stretches'

/** What a unit did with the time it had a matter: whether that was within the limit, and the moment from which that is certain. */
export interface OwnTime {
  unitId: string
  inTime: boolean
  settledAt: Date
}
const later = (one: Date, other: Date) => (one > other ? one : other)

/**
 * Each unit's own time with a matter: the working minutes in which it was in charge and the clock ran, all its stretches together. It is
 * late once they are more than the matter was given from assignment to `limit`, never before the matter is: nobody answers for the time of
 * others. `allowance` are these working minutes, `limit` the matter's own date. A unit with which the clock stands is left out.
 */
export function ownTimes(calendar: Calendar, stretches: readonly Stretch[], allowance: number, limit: Date): OwnTime[] {
  const units = new Set(stretches.flatMap(({ unitId }) => (unitId ? [unitId] : [])))
  return [...units].flatMap((unitId): OwnTime[] => {
    let left = allowance
    let end = limit
    for (const { from, to, runs } of stretches.filter(stretch => stretch.unitId === unitId)) {
      if (!runs && !to) return []
      if (!runs) continue
      const own = later(addWorkMinutes(calendar, from, left), limit)
      if (!to || to > own) return [{ unitId, inTime: false, settledAt: own }]
      left = Math.max(0, left - workMinutesBetween(calendar, from, to))
      end = later(end, to)
    }
    return [{ unitId, inTime: true, settledAt: end }]
  })
}
