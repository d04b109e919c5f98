import type { Way } from '@shared/activities/activity.views'

export interface ScannedCode {
  shift: string
  code: string
  way: Way
}

/** What a leader's code says, read from its address; null for any other text. */
export function codeIn(text: string): ScannedCode | null {
  if (!/activities\/check-in/.test(text)) return null
  const value = (name: string) => new RegExp(`[?&]${name}=([\\w-]+)`).exec(text)?.[1]
  const [shift, code, way] = [value('shift'), value('code'), value('way')]
  return shift && code ? { shift, code, way: way === 'out' ? 'out' : 'in' } : null
}
