/** How words are compared: one width, one case, one space between them. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** What of a notice is searched. */
export const searchable = (...texts: (string | null)[]) => folded(texts.filter(Boolean).join(' '))

const mostWords = 6
/**
 * A pattern of LIKE for each word looked for (`ESCAPE '!'`). Chinese has no spaces, so a word is found wherever it stands; a list reads
 * one community's rows in the order of their index and ends at a full page, which is a few milliseconds for ten thousand notices.
 */
export const patternsOf = (wanted: string) =>
  folded(wanted)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, mostWords)
    .map(word => `%${word.replace(/[!%_]/g, '!$&')}%`)
