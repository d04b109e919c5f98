/** How words are compared: one width, one case. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu
const isHan = /^\p{Script=Han}/u
const isLetter = /^\p{L}/u
/** What is longer is known by its beginning. */
const longestTerm = 16
const shortestBeginning = 2

/**
 * The terms by which a text is found: of a run of Chinese each character and each two that stand together, for there are no spaces that
 * would part its words; of others the whole word, and its beginnings, so that it is found while it is typed; of digits the whole number.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of folded(text).matchAll(runs)) {
    const letters = [...run]
    if (isHan.test(run)) for (const [at, letter] of letters.entries()) terms.add(letter).add(letter + (letters[at + 1] ?? ''))
    else {
      const longest = Math.min(longestTerm, letters.length)
      const shortest = isLetter.test(run) ? Math.min(shortestBeginning, longest) : longest
      for (let length = shortest; length <= longest; length++) terms.add(letters.slice(0, length).join(''))
    }
  }
  return terms
}

const mostWords = 6
/** What somebody looks for: words that must all be there, each as it is written. Marks between them mean nothing. */
export const wordsIn = (wanted: string): string[] => (folded(wanted).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords)

/** Terms that whatever holds the word has as well. */
export function termsWith(word: string): string[] {
  const found: string[] = []
  for (const [run] of word.matchAll(runs)) {
    const letters = [...run]
    if (!isHan.test(run) || letters.length === 1) found.push(letters.slice(0, longestTerm).join(''))
    else for (let at = 0; at + 1 < letters.length; at++) found.push(letters[at]! + letters[at + 1]!)
  }
  return found
}

const besideHan = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu
/** Whether the text holds each of the words as it is written; a space beside Chinese parts nothing (`3 号楼`). */
export function holdsAll(text: string, words: string[]): boolean {
  const whole = folded(text).replace(/\s+/g, ' ').replace(besideHan, '')
  return words.every(word => whole.includes(word))
}
