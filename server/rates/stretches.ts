import type { EventStep } from '@shared/appeals/event-sentences'
import type { AnyStep, AppealStatus } from '@shared/appeals/appeal.workflow'
import { addWorkMinutes, workMinutesBetween, type Calendar } from '@shared/kit/workdays'

/** What of an event of a matter counts: the step, the state and the unit in charge after it, the date it set, and with which result it was said to be done. */
export interface Happening {
  step: EventStep | AnyStep
  status: AppealStatus
  unitId: string | null
  at: Date
  dueAt: Date | null
  /** Of the filing: until when somebody was to answer; null of one from before that was kept. */
  respondBy?: Date | null
  code?: string
}
/** A part of a matter's life in which one unit was in charge and its clock ran, or stood; `to` is null for the one that goes on. */
export interface Stretch {
  from: Date
  to: Date | null
  unitId: string | null
  runs: boolean
}

/**
 * A question to the resident stops the clock; what is on the long list has a date of review instead. Before it was said to be done a matter
 * closes by a merge only, and stands until it is on its own again.
 */
const stands: readonly AppealStatus[] = ['need_info', 'on_list', 'closed']

/** A life cut where the unit or the clock may have changed, from its first event to `until`; open at the end where that is null. */
export function stretchesOf(life: readonly Happening[], until: Date | null): Stretch[] {
  return life.flatMap(({ at: from, status, unitId }, i) => {
    if (until && from >= until) return []
    const next = life[i + 1]?.at ?? null
    return [{ from, to: until && (!next || next > until) ? until : next, unitId, runs: !stands.includes(status) }]
  })
}

/** A limit moved by the working time that the clock stood before it was reached; null while it stands and the limit is still ahead. */
export function movedBy(calendar: Calendar, limit: Date, stretches: readonly Stretch[]): Date | null {
  let moved = limit
  for (const { from, to, runs } of stretches) {
    if (from >= moved) break
    if (runs) continue
    if (!to) return null
    moved = addWorkMinutes(calendar, moved, workMinutesBetween(calendar, from, to))
  }
  return moved
}
