import { words, type Words } from '../kit/words'
import { appealStatus, type AppealStatus } from './appeal.workflow'

/** One station on the way of a matter, as everybody reads it. */
export interface Stage {
  name: Words
  /** When it came here; null where it has not yet, or never stopped here. */
  at: string | null
  is: 'past' | 'now' | 'ahead' | 'ended'
}
interface Moved {
  status: AppealStatus
  at: string
}

const toRate = words('待评价', 'To be rated')
const stations = [
  appealStatus.submitted.public,
  appealStatus.assigned.public,
  appealStatus.in_progress.public,
  toRate,
  appealStatus.closed.public,
] as const
/** Which station a state stands at; a question to the resident interrupts any of them. */
const stationOf: Partial<Record<AppealStatus, number>> = {
  ...{ submitted: 0, assigned: 1, in_progress: 2, scheduled: 2, external: 2, reopened: 2, on_list: 2, resolved: 3, closed: 4 },
}
/** States that have a name of their own where they stand. */
const named: Partial<Record<AppealStatus, Words>> = {
  need_info: words('等补充', 'Awaiting info'),
  reopened: appealStatus.reopened.public,
  on_list: appealStatus.on_list.public,
  declined: appealStatus.declined.public,
  withdrawn: appealStatus.withdrawn.public,
}

/**
 * The way of a matter like that of a parcel: where it was and when, where it is, what is to come. `moves` are what is known to have happened,
 * oldest first; a matter that was opened again stands where work goes on, and what it had reached beyond is to come once more. One that was
 * declined or withdrawn ends there.
 */
export function stagesOf(status: AppealStatus, moves: readonly Moved[]): Stage[] {
  const reached: (string | null)[] = [null]
  let endedAt: string | null = null
  for (const move of moves) {
    const station = stationOf[move.status]
    if (station === undefined) {
      if (named[move.status] && move.status !== 'need_info') endedAt ??= move.at
      continue
    }
    endedAt = null
    if (station === reached.length - 1 && reached[station]) continue
    while (reached.length <= station) reached.push(null)
    reached.length = station + 1
    // It was filed once, whatever goes back to the desk.
    reached[station] = (station === 0 && reached[0]) || move.at
  }
  const past = reached.map((at, station): Stage => ({ name: stations[station]!, at, is: 'past' }))
  if (status === 'declined' || status === 'withdrawn') return [...past, { name: named[status]!, at: endedAt, is: 'ended' }]
  const here = past.pop()!
  const name = named[status] ?? here.name
  const ahead = stations.slice(reached.length).map((name): Stage => ({ name, at: null, is: 'ahead' }))
  return [...past, { ...here, name, is: 'now' }, ...ahead]
}
