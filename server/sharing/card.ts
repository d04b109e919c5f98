import { colours } from '@server/kit/colours'
import { lettered, type Lettering } from '@server/kit/lettering'

/** WeChat shows what is shared five to four. */
const [width, height] = [500, 400]
export const left = 32
export const right = width - left
export const wide = right - left

/** One line; ink unless it says otherwise. */
export const line = (text: string, at: Omit<Lettering, 'colour'> & { colour?: string }) =>
  lettered(text, { colour: colours.ink, ...at })

/** A card of parts drawn one over another, on the surface of a card of the pages. */
export const card = (...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `<rect width="${width}" height="${height}" fill="${colours.surface}"/>${parts.join('')}</svg>`

const side = 72
/** The plate at the door: a building's number, or the first letter of what has none. */
export function plate(number: number | null, name: string, y = 30): string {
  const middle = left + side / 2
  const on = { x: middle, colour: '#ffffff', align: 'center', width: side - 20 } as const
  const words = number
    ? [line(String(number), { ...on, y: y + 43, size: 36, bold: true }), line('号楼', { ...on, y: y + 61, size: 12 })]
    : [line([...name][0] ?? '', { ...on, y: y + 49, size: 38, bold: true })]
  return (
    `<rect x="${left}" y="${y}" width="${side}" height="${side}" rx="8" fill="${colours.jade}"/>` +
    `<rect x="${left + 4.5}" y="${y + 4.5}" width="${side - 9}" height="${side - 9}" rx="6" fill="none" stroke="${colours.plateLine}"/>` +
    words.join('')
  )
}

const most = 24
/** One tick a place, outlined that which is under way; where they are too many to be counted, a bar. */
export function ticks(taken: number, of: number, y: number, { colour = colours.jade as string, now = -1 } = {}): string {
  const tick = (x: number, length: number, on: boolean) =>
    `<rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="14" rx="2" fill="${on ? colour : colours.tick}"/>`
  if (of > most) return tick(left, wide, false) + tick(left, (wide * Math.min(taken, of)) / of, taken > 0)
  const step = (wide + 3) / of
  const outlined = (x: number, length: number) =>
    `<rect x="${(x + 1).toFixed(1)}" y="${y + 1}" width="${(length - 2).toFixed(1)}" height="12" rx="1" fill="${colours.surface}" stroke="${colour}" stroke-width="2"/>`
  const at = (i: number) => [left + i * step, step - 3] as const
  return Array.from({ length: of }, (_, i) => (i === now ? outlined(...at(i)) : tick(...at(i), i < taken))).join('')
}

const houses = [
  { x: -13, top: 75 },
  { x: 59, top: 27 },
  { x: 131, top: 31 },
  { x: 203, top: 35 },
  { x: 275, top: 38 },
  { x: 346, top: 43 },
  { x: 418, top: 47 },
]
const trees = [
  { x: 56, y: 72 },
  { x: 169, y: 70 },
  { x: 297, y: 74 },
  { x: 408, y: 68 },
]
const falling = [
  { x: 306, y: 8, turned: -30 },
  { x: 364, y: 30, turned: -20 },
  { x: 87, y: 124, turned: -25 },
  { x: 193, y: 120, turned: -5 },
  { x: 287, y: 97, turned: -10 },
  { x: 490, y: 93, turned: 5 },
]
const fallen = [
  { x: 62, y: 149 },
  { x: 75, y: 157 },
  { x: 104, y: 151 },
  { x: 136, y: 155 },
  { x: 188, y: 151 },
  { x: 196, y: 152 },
  { x: 233, y: 151 },
  { x: 320, y: 158 },
  { x: 420, y: 145 },
  { x: 497, y: 145 },
]
const [sky, wall, crown, shade, trunk] = ['#e9e0c8', '#dcd2b7', '#c59a3a', '#b7892e', '#7d6a4a']
const [ground, kerb, leaf] = ['#d0c1a0', '#c1b191', '#b07f22']
/** The street under its ginkgoes, which stands above what can be joined. */
export function street(): string {
  const house = ({ x, top }: (typeof houses)[number]) => {
    const windows = Array.from({ length: 15 }, (_, i) => ({ column: i % 3, row: Math.floor(i / 3) }))
      .filter(({ row }) => top + 8 + row * 18 < 130)
      .map(
        ({ column, row }) => `<rect x="${x + 9 + column * 15}" y="${top + 8 + row * 18}" width="9" height="10" fill="${sky}"/>`,
      )
    return `<rect x="${x}" y="${top}" width="59" height="${138 - top}" fill="${wall}"/>${windows.join('')}`
  }
  const tree = ({ x, y }: (typeof trees)[number]) =>
    `<rect x="${x - 4}" y="${y}" width="8" height="${154 - y}" fill="${trunk}"/>` +
    `<circle cx="${x}" cy="${y - 10}" r="32" fill="${crown}"/><circle cx="${x + 27}" cy="${y + 2}" r="22" fill="${crown}"/>` +
    `<circle cx="${x - 4}" cy="${y - 32}" r="21" fill="${shade}"/><circle cx="${x - 27}" cy="${y + 2}" r="22" fill="${shade}"/>`
  return (
    `<rect width="500" height="168" fill="${sky}"/>${houses.map(house).join('')}` +
    `<rect y="138" width="500" height="30" fill="${ground}"/><rect y="161" width="500" height="7" fill="${kerb}"/>` +
    trees.map(tree).join('') +
    falling
      .map(
        ({ x, y, turned }) =>
          `<ellipse cx="${x}" cy="${y}" rx="4" ry="2" fill="${leaf}" transform="rotate(${turned} ${x} ${y})"/>`,
      )
      .join('') +
    fallen.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.4" fill="${leaf}"/>`).join('')
  )
}

const [columns, rows] = [20, 2]
/** Lit windows of a house front, the same for the same place. */
export function windows(of: string, y: number): string {
  let turn = [...of].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 233_280, 7)
  const step = wide / columns
  return Array.from({ length: columns * rows }, (_, i) => {
    turn = (turn * 9301 + 49_297) % 233_280
    const [column, row] = [i % columns, Math.floor(i / columns)]
    return `<rect x="${(left + column * step).toFixed(1)}" y="${y + row * 18}" width="13" height="12" rx="1" fill="${turn < 80_000 ? colours.jade : colours.line}"/>`
  }).join('')
}
