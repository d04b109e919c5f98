import { jobs } from '@server/features'
import { setAhead, type Job } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'

/** Sets the clock so many hours ahead, one after the other, and does every job there so many times at once, with what follows. */
export async function leap(hours: number[], atOnce: number): Promise<void> {
  for (const ahead of hours) {
    setAhead(ahead * 3_600_000)
    for (const { work } of jobs as readonly Job[]) await Promise.all(Array.from({ length: atOnce }, () => work()))
    await settled()
  }
  setAhead(0)
}
