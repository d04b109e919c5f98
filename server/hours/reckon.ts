import { hourLimits } from '@shared/hours/hour.limits'
import type { Exception } from '@shared/hours/hour.views'

interface Span {
  fromAt: Date
  toAt: Date
}
export interface Reckoned extends Span {
  minutes: number
  /** Of the planned time, whole per cent. */
  present: number
  exception: Exception | null
}
const minutesOf = (milliseconds: number) => Math.max(0, Math.floor(milliseconds / 60_000))

/**
 * What somebody's coming and going is worth, in whole minutes of the server's clock. Without a check-out it reaches to the planned end and is
 * the leader's to confirm; under 60 % of the planned time it does not count by itself.
 */
export function reckon(shift: { startsAt: Date; endsAt: Date }, { inAt, outAt }: { inAt: Date; outAt: Date | null }): Reckoned {
  const toAt = outAt ?? (shift.endsAt > inAt ? shift.endsAt : inAt)
  const minutes = minutesOf(toAt.getTime() - inAt.getTime())
  const planned = minutesOf(shift.endsAt.getTime() - shift.startsAt.getTime())
  const part = minutes / planned
  const exception = outAt === null ? 'noOut' : part < hourLimits.leastPart ? 'short' : null
  return { fromAt: inAt, toAt, minutes, present: Math.min(100, Math.floor(part * 100)), exception }
}

/** Minutes of a span that no other covers: overlapping minutes are credited once. */
export function uncovered({ fromAt, toAt }: Span, others: Span[]): number {
  let free = [[fromAt.getTime(), toAt.getTime()] as const]
  for (const other of others) {
    const [from, to] = [other.fromAt.getTime(), other.toAt.getTime()]
    free = free.flatMap(([start, end]) =>
      to <= start || from >= end
        ? [[start, end] as const]
        : [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(([a, b]) => b > a),
    )
  }
  return minutesOf(free.reduce((sum, [start, end]) => sum + end - start, 0))
}

/** What of it counts by itself when so much of the day is credited already. */
export const withinDay = (minutes: number, already: number) => Math.max(0, Math.min(minutes, hourLimits.dayMinutes - already))
