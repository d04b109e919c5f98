/** Letters that look like digits are read as those digits, as on the printed codes none of them stand. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The code in what was typed or scanned (`m9jp-j3m`, `https://host/s/M9JPJ3M`); null if there is none. */
export function codeIn(text: string): string | null {
  const typed = /\/s\/([^/?#]+)/.exec(text)?.[1] ?? text
  const code = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, letter => alike[letter] ?? letter)
  return /^[0-9A-HJKMNP-TV-Z]{6,8}$/.test(code) ? code : null
}
