import { hiddenPart } from '@shared/appeals/reply-templates'
import type { Cause } from '@shared/moderation/moderation.causes'
import { findMarks, surnames } from '@server/moderation'

const pointing: readonly Cause[] = ['personalData', 'namesPerson', 'faceOrPlate']
const day = /^20\d\d[-\s]?[01]?\d[-\s]?[0-3]?\d$/
const number = '[\\d零〇一二三四五六七八九十]+'
const home = '(?:\\d{3,4}|[零〇一二三四五六七八九]{3,4})'
/** Besides what the word list of moderation finds: any long number, a home however it is written, who is called how, where else she is reached. */
const patterns = [
  /\d(?:[\d\s-]{5,}\d)/gu,
  new RegExp(
    `${number}\\s*单元(?:\\s*${number}\\s*[楼层])?\\s*(?:${home}|[东西南北中左右](?=[户侧边家门室]))\\s*[室户号房侧边家门]?`,
    'gu',
  ),
  new RegExp(`(?<![\\d.])${home}\\s*号?\\s*[室户房]`, 'gu'),
  /(?<![\d-])\d{1,3}\s*[-—–]\s*(?:\d{1,2}\s*[-—–]\s*)?\d{3,4}(?![\d-])/gu,
  /(?:房号|门牌号?|门号|室号)\s*(?:是|为|:)?\s*[\d-]{1,12}/gu,
  /\d+\s*弄\s*\d+\s*号\s*\d{2,4}/gu,
  /\b(?:flat|unit|room|apartment|apt\.?)\s*(?:no\.?\s*)?[a-z]?\d{1,4}[a-z]?\b/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?:微信|企微|vx|v信|qq)\s*(?:号|是|为|:)*\s*[a-z0-9][\w-]{4,}/giu,
  new RegExp(`[${surnames}](?:老师|经理|医生|大哥|大姐|阿婆|阿伯|老伯|同志|警官|书记|主任|小姐|太太)`, 'gu'),
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'’-]*/gu,
]
/** Wide forms made plain, letter for letter, so that each stays at its place. */
const plainly = (text: string) => text.replace(/[！-～]/gu, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** The text with a mark in place of whatever points at somebody: these names, and what patterns find. Rather too much than too little. */
export function anonymised(text: string, names: readonly (string | null)[]): string {
  const known = names.flatMap(name => (name && [...name].length > 1 ? [...text.matchAll(new RegExp(escaped(name), 'giu'))] : []))
  const found = [
    ...findMarks(text)
      .filter(({ cause }) => pointing.includes(cause))
      .map(({ start, end }) => [start, end] as const),
    ...[...known, ...patterns.flatMap(pattern => [...plainly(text).matchAll(pattern)])]
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
