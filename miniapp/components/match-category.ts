import { categoryClasses, type Category } from '@shared/appeals/categories'

/** Whether a category is taken there. */
export type IsOpen = (key: string) => boolean
const mostFound = 6
const all = categoryClasses.flatMap(({ items }) => items)
const plain = (text: string) => text.trim().toLowerCase()

/** What somebody types into the search, of those that are open: names, hints and the words people use for it. */
export function searchCategories(typed: string, open: IsOpen): Category[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const holds = ({ name, synonyms }: Category) => [name.zh, name.en, ...synonyms].some(word => plain(word).includes(wanted))
  const hinted = ({ hint }: Category) => [hint.zh, hint.en].some(text => plain(text).includes(wanted))
  const found = [...all.filter(holds), ...all.filter(item => !holds(item) && hinted(item))]
  return found.filter(({ key }) => open(key)).slice(0, mostFound)
}

/** What the words written may be about, of those that are open, the likeliest first; of one class only, if given. */
export function guessCategories(text: string, open: IsOpen, group: string | null = null): Category[] {
  const written = plain(text)
  const score = ({ name, synonyms }: Category) =>
    [name.zh, name.en, ...synonyms].reduce((sum, word) => sum + (written.includes(plain(word)) ? word.length : 0), 0)
  return all
    .filter(({ key }) => open(key) && (group === null || key.startsWith(`${group}.`)))
    .map(item => ({ item, score: score(item) }))
    .filter(one => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ item }) => item)
}
