import { openSync, type Font } from 'fontkit'
import { fontFile } from './fonts'

let opened: Font | undefined
const font = () => (opened ??= openSync(fontFile))

export interface Lettering {
  x: number
  /** Of the line the letters stand on. */
  y: number
  size: number
  colour: string
  /** The one weight of the font is made bold by its outline. */
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  /** Smaller where it would be wider, down to half; then cut, and it says so by an ellipsis. */
  width?: number
}

/** Only what the font has letters for: an emoji would be an empty box. */
const drawable = (text: string) =>
  [...text.replace(/\s+/g, ' ')]
    .filter(letter => font().hasGlyphForCodePoint(letter.codePointAt(0)!))
    .join('')
    .trim()
const widthOf = (text: string, size: number) => (font().layout(text).advanceWidth * size) / font().unitsPerEm

const smallest = 0.5
function fitted(text: string, size: number, width: number): { text: string; size: number } {
  const fitting = Math.min(size, (size * width) / Math.max(widthOf(text, size), 1))
  if (fitting >= size * smallest) return { text, size: fitting }
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size * smallest) > width) letters.pop()
  return { text: `${letters.join('')}…`, size: size * smallest }
}

/** One line of text as paths of an SVG, so that it looks the same whatever fonts a machine has. */
export function lettered(text: string, { x, y, size, colour, bold, align = 'left', width = Infinity }: Lettering): string {
  const line = fitted(drawable(text), size, width)
  const scale = line.size / font().unitsPerEm
  const { glyphs, positions, advanceWidth } = font().layout(line.text)
  let at = x - (align === 'left' ? 0 : advanceWidth * scale) / (align === 'center' ? 2 : 1)
  const paths = glyphs.map(({ path }, i) => {
    const drawn = `<path transform="translate(${at.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${path.toSVG()}"/>`
    at += positions[i]!.xAdvance * scale
    return drawn
  })
  const outline = bold ? ` stroke="${colour}" stroke-width="${font().unitsPerEm * 0.034}" stroke-linejoin="round"` : ''
  return `<g fill="${colour}"${outline}>${paths.join('')}</g>`
}

/** The text in lines of about the same length, as many as `width` wants but at most so many; no word is broken. */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const whole = drawable(text)
  const wanted = widthOf(whole, size)
  const count = Math.min(most, Math.ceil(wanted / width))
  const lines = ['']
  for (const word of whole.match(/[\w'’.-]+|./gu) ?? []) {
    const last = lines.length - 1
    const full = last < count - 1 && widthOf(lines[last]! + word, size) > (wanted / count) * 1.05
    if (full) lines.push(word)
    else lines[last] += word
  }
  return lines.map(line => line.trim())
}
