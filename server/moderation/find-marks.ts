import type { Cause } from '@shared/moderation/moderation.causes'
import type { Mark } from '@shared/moderation/moderation.views'
import wordList from './word-list.json'

/** Letters and digits of a text as plainly as they can be written, each with the place it has in the text itself. */
interface Folded {
  letters: string
  starts: number[]
  ends: number[]
}
/** Letters by their class, but nothing to be seen. */
const blank = /[\u115F\u1160\u3164\uFFA0\u2800]/u
const kept = /[\p{L}\p{N}]/u

/**
 * Wide and circled forms become plain, capitals small, accents go; whatever is neither letter nor digit is passed over: spaces, what nobody
 * sees, emoji, any separators. So a word is found however it is pulled apart.
 */
function fold(text: string): Folded {
  const folded: Folded = { letters: '', starts: [], ends: [] }
  let at = 0
  for (const letter of text) {
    const end = at + letter.length
    for (const plain of letter.normalize('NFKD').toLowerCase()) {
      if (!kept.test(plain) || blank.test(plain)) continue
      folded.letters += plain
      for (let unit = 0; unit < plain.length; unit++) {
        folded.starts.push(at)
        folded.ends.push(end)
      }
    }
    at = end
  }
  return folded
}

const digits = '零一二三四五六七八九'
/** Digits written as characters become digits, one for one. */
const withDigits = (letters: string) =>
  letters.replace(/[零〇一二三四五六七八九幺]/g, character =>
    character === '〇' ? '0' : character === '幺' ? '1' : String(digits.indexOf(character)),
  )

const plates = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
/** Those of most people. */
export const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
/** What points at a person: numbers, doors, names as neighbours say them. */
const patterns: { cause: Cause; pattern: RegExp; numbers?: boolean }[] = [
  { cause: 'personalData', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/gu, numbers: true },
  { cause: 'personalData', pattern: /(?<!\d)\d{17}[\dx](?!\d)/gu, numbers: true },
  { cause: 'personalData', pattern: /\d{1,3}(?:号楼|栋|幢|座)(?:\d{1,2}单元)?\d{3,4}(?![\d年])(?:室|户)?/gu },
  { cause: 'faceOrPlate', pattern: new RegExp(`[${plates}][a-z][a-z0-9]{5,6}`, 'gu') },
  { cause: 'namesPerson', pattern: /(?:\d+号楼)?(?:那个|那家|的)?姓\p{Script=Han}(?:的|那|家|某)/gu },
  { cause: 'namesPerson', pattern: new RegExp(`[${surnames}](?:阿姨|叔叔|大爷|大妈|奶奶|爷爷|先生|女士|师傅|某)`, 'gu') },
]
const listed = Object.entries(wordList).flatMap(([cause, words]) =>
  words.map(word => ({ cause: cause as Cause, letters: fold(word).letters })),
)

/** The passages that the word list or a pattern finds, in their order, none over another. It finds suspicion; a person decides. */
export function findMarks(text: string): Mark[] {
  const folded = fold(text)
  const { letters, starts, ends } = folded
  const numbers = withDigits(letters)
  const found: Mark[] = []
  const mark = (from: number, length: number, cause: Cause) =>
    found.push({ start: starts[from]!, end: ends[from + length - 1]!, cause })
  for (const { cause, letters: word } of listed) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
      if (standsAlone(text, folded, at, word)) mark(at, word.length, cause)
  }
  for (const { cause, pattern, numbers: inNumbers } of patterns)
    for (const match of (inNumbers ? numbers : letters).matchAll(pattern)) mark(match.index, match[0].length, cause)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.reduce<Mark[]>((kept, next) => (next.start < (kept.at(-1)?.end ?? 0) ? kept : [...kept, next]), [])
}

/** A word in Latin letters is none inside a longer one: "class" is no insult. */
function standsAlone(text: string, { starts, ends }: Folded, at: number, word: string): boolean {
  if (!/^[a-z]/.test(word)) return true
  const before = text.slice(0, starts[at]).at(-1) ?? ''
  const after = text.slice(ends[at + word.length - 1]).at(0) ?? ''
  return !/[a-z]/i.test(before) && !/[a-z]/i.test(after)
}
