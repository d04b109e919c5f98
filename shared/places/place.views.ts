import type { Words } from '../kit/words'
import type { Doorstep } from '../organisation/organisation.views'

export const placeKinds = ['entrance', 'lift', 'facility', 'board', 'gate', 'station', 'activity'] as const
export type PlaceKind = (typeof placeKinds)[number]
/** What a code on the wall opens. */
export interface PlaceView {
  id: string
  code: string
  kind: PlaceKind
  name: Words
  doorstep: Doorstep
}
/** A code for those who look after it. */
export interface PlaceCard {
  id: string
  code: string
  kind: PlaceKind
  name: Words
  area: Words
  revoked: boolean
  can: ('poster' | 'revoke')[]
}
export interface PosterAddress {
  address: string
}
/** Scans of one place; nobody is counted, only openings. */
export interface ScanCount {
  /** Community date, `2026-11-25`. */
  day: string
  count: number
}
