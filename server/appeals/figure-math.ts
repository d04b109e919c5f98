import { smallSample, type Median } from '@shared/appeals/figures.views'
import type { EventStep } from '@shared/appeals/event-sentences'
import { workMinutesBetween, type Calendar } from '@shared/kit/workdays'

/** The middle of them, of an even number the mean of the two in the middle, and the ninth tenth; told only where there are enough. */
export function medianOf(minutes: readonly number[]): Median {
  const n = minutes.length
  if (n < smallSample) return { n, minutes: null, p90: null }
  const sorted = [...minutes].sort((a, b) => a - b)
  const upper = sorted[Math.floor(n / 2)]!
  const p90 = sorted[Math.ceil(0.9 * n) - 1]!
  return { n, minutes: n % 2 === 1 ? upper : (sorted[n / 2 - 1]! + upper) / 2, p90 }
}

const waits: readonly EventStep[] = ['ask', 'resolve', 'putOnList']
const goesOn: readonly EventStep[] = ['answer', 'askExpired', 'reopen', 'takeOffList']

/**
 * Working minutes from the filing to `end` without those in which the matter waited for the resident: for an answer, between a word that
 * it was done and hers that it was not, or on the long list. `steps` in the order in which they were taken.
 */
export function workedMinutes(
  calendar: Calendar,
  filedAt: Date,
  steps: readonly { step: EventStep; at: Date }[],
  end: Date,
): number {
  let minutes = 0
  let runsFrom: Date | null = filedAt
  for (const { step, at } of steps) {
    if (at > end) break
    if (runsFrom && waits.includes(step)) {
      minutes += workMinutesBetween(calendar, runsFrom, at)
      runsFrom = null
    } else if (!runsFrom && goesOn.includes(step)) runsFrom = at
  }
  return runsFrom ? minutes + workMinutesBetween(calendar, runsFrom, end) : minutes
}
