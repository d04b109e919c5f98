import { hiddenPart } from '@shared/appeals/reply-templates'
import type { Cause } from '@shared/moderation/moderation.causes'
import { findMarks } from '@server/moderation'

const pointing: readonly Cause[] = ['personalData', 'namesPerson', 'faceOrPlate']
const day = /^20\d\d[-\s]?[01]?\d[-\s]?[0-3]?\d$/
/** Besides what the word list of moderation finds: any long number, and a home however it is written. */
const patterns = [
  /\d(?:[\d\s-]{5,}\d)/gu,
  /[\d一二三四五六七八九十]+\s*单元(?:\s*[\d一二三四五六七八九十]+\s*[楼层])?\s*\d{3,4}\s*(?:室|户|号|房)?/gu,
  /(?<![\d.])\d{3,4}\s*(?:室|户|房)/gu,
  /\b(?:flat|unit|room|apt\.?)\s*\d{2,4}\b/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
]

/** The text with a mark in place of whatever points at somebody: these names, and what patterns find. Rather too much than too little. */
export function anonymised(text: string, names: readonly (string | null)[]): string {
  const known = names.flatMap(name => (name && [...name].length > 1 ? [...text.matchAll(new RegExp(escaped(name), 'giu'))] : []))
  const found = [
    ...findMarks(text)
      .filter(({ cause }) => pointing.includes(cause))
      .map(({ start, end }) => [start, end] as const),
    ...[...known, ...patterns.flatMap(pattern => [...text.matchAll(pattern)])]
      .filter(([part]) => !day.test(part))
      .map(({ index, 0: part }) => [index, index + part.length] as const),
  ]
  let [shown, at] = ['', 0]
  for (const [start, end] of found.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (end <= at) continue
    if (start >= at) shown += `${text.slice(at, start)}${hiddenPart}`
    at = end
  }
  return shown + text.slice(at)
}
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
