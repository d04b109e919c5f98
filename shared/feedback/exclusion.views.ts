import type { Words } from '../kit/words'
import type { ExclusionGround } from './exclusion.grounds'

export type ExclusionStatus = 'asked' | 'approved' | 'refused'
/** That a unit asked to leave a rated matter out of the figures, and what somebody outside it said. */
export interface ExclusionView {
  id: string
  status: ExclusionStatus
  ground: ExclusionGround
  /** What the unit says for it. */
  words: string
  unit: Words | null
  askedAt: string
  /** What whoever approved or refused it said. */
  ruling: { words: string; at: string } | null
  version: number
  can: ('approve' | 'refuse')[]
}
/** One that waits for somebody outside the unit. */
export interface ExclusionCard {
  id: string
  appealId: string
  number: string
  title: Words
  unit: Words | null
  ground: ExclusionGround
  askedAt: string
}
