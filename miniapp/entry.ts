import { codeIn } from './pages/places/code'

/** What a page may be opened with that says where one is; all of it comes from outside. */
export interface EntryParams {
  /** The printed link itself, when WeChat scanned it. */
  q?: string
  /** What a code of WeChat's own carries. */
  scene?: string
  place?: string
  /** Where whoever shared this page was. */
  shared?: string
}
export type Entry =
  /** A code to be asked for. */
  | { code: string }
  /** Something was scanned, and there is no code in it. */
  | { code: null }
  /** Nothing was said: where one was last, if anywhere. */
  | 'held'
  | 'nowhere'

const layers = 3

/** The text as it was before it was encoded, however often that was; what cannot be decoded stays as it is. */
function decoded(text: string): string {
  let plain = text
  try {
    for (let left = layers; left > 0; left--) {
      const next = decodeURIComponent(plain)
      if (next === plain) break
      plain = next
    }
  } catch {
    // A % that means nothing: as far as it went.
  }
  return plain
}

/**
 * Where somebody who comes in is, by the first of these that is there: link, scene, address, share, and what the device remembers.
 * Whether a code is one of ours is for the server to say; one that was scanned is never passed over for another place.
 */
export function entryOf({ q, scene, place, shared }: EntryParams, remembers: boolean): Entry {
  const said = [q, scene, place, shared].find(text => text !== undefined && text !== '')
  if (said === undefined) return remembers ? 'held' : 'nowhere'
  return { code: codeIn(decoded(String(said))) }
}
