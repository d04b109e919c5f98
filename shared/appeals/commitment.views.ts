import type { Words } from '../kit/words'

/** What became of a promise. lapsed: its matter went before, so that nobody waits for it. */
export const commitmentStates = {
  open: { zh: '说好了', en: 'Promised' },
  kept: { zh: '做到了', en: 'Kept' },
  broken: { zh: '没做到', en: 'Broken' },
  takenBack: { zh: '收回了', en: 'Taken back' },
  lapsed: { zh: '不用了', en: 'No longer needed' },
} as const satisfies Record<string, Words>
export type CommitmentState = keyof typeof commitmentStates

/** What the unit said it would do, and what became of that. */
export interface CommitmentView {
  id: string
  state: CommitmentState
  /** The last day on which it is kept: `2026-11-27`. */
  day: string
  /** What was promised: for holders and staff only, as replies are. */
  text: string | null
  /** What was done, or why it was taken back; for the same. */
  said: string | null
  /** When it was kept, broken or taken back. */
  endedAt: string | null
}
/** Whether units of a community make promises. */
export interface CommitmentSetting {
  on: boolean
  can: 'set'[]
}
/** What became of a unit's promises in a month; `share` of those kept among kept and broken, null of fewer than `smallSample`. */
export interface CommitmentFigures {
  unitId: string
  name: Words
  kept: number
  broken: number
  takenBack: number
  share: number | null
}
export interface CommitmentMonth extends CommitmentSetting {
  units: CommitmentFigures[]
}
/** One of those that are counted, with the way to its matter. */
export interface CommitmentLine extends CommitmentView {
  appealId: string
  number: string
  title: Words
}
