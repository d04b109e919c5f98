/** Letters as both sides count them: code points, so that a rare character or an emoji of four bytes is one. */
export const lettersIn = (text: string): number => [...text].length
/** The first `most` letters, none of them cut in two. */
export const firstLetters = (text: string, most: number): string =>
  text.length <= most ? text : [...text].slice(0, most).join('')
