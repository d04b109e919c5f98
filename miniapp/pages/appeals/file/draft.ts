import type { Said } from '@/answers'
import type { HeldPlace } from '@/session'
import { stored } from '@/store'
import { noRelative, type RelativeDraft } from './relative-draft'

export interface FilingDraft {
  /** Where it is; null until something is written, then the place one was at. */
  place: HeldPlace | null
  /** The class whose items are shown. */
  group: string | null
  category: string | null
  /** The answer to the question about danger; a “yes” is never kept. */
  safe: boolean
  text: string
  said: Said
  relative: RelativeDraft
  wordsPublic: boolean
  anonymousToHandler: boolean
  /** Names this filing until it is answered, so that it counts once however often it is sent. */
  key: string
  /** What went out under the key without an answer, as it was, oldest first. */
  sent: string[]
  /** Since when it waits for the network; null if nobody asked to send it. */
  waitsSince: string | null
}
const empty: FilingDraft = {
  ...{
    place: null,
    group: null,
    category: null,
    safe: false,
    text: '',
    said: {},
    relative: noRelative,
    wordsPublic: false,
    anonymousToHandler: false,
  },
  ...{ key: '', sent: [], waitsSince: null },
}
/** The form that keeps the photos. */
export const filingForm = 'filing'
const draft = stored<FilingDraft>('draft:filing', () => empty)

export const filingDraft = (): FilingDraft => ({ ...empty, ...draft.get() })
export const useFilingDraft = (): FilingDraft => ({ ...empty, ...draft.use() })
export const writeDraft = (change: Partial<FilingDraft>) => draft.set({ ...filingDraft(), ...change })
export const forgetDraft = () => draft.set(empty)
/** A new one for that place and kind, unless there is one with words in it. */
export function beginDraft(place: HeldPlace, category: string | null): void {
  if (filingDraft().text === '') writeDraft({ place, category, group: category?.split('.')[0] ?? null, safe: false })
}
