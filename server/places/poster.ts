import { once } from 'node:events'
import { encode } from 'uqr'
import { config } from '@config/server'
import { dayOf } from '@shared/kit/workdays'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { now } from '@server/kit/clock'
import { colours } from '@server/kit/colours'
import { fontFile } from '@server/kit/fonts'

const mm = 72 / 25.4
const [left, right, wide] = [16 * mm, 194 * mm, 178 * mm]
/** Modules that stay white around the code. */
const quiet = 4

interface Poster {
  code: string
  name: string
  doorstep: Doorstep
}
type Sheet = PDFKit.PDFDocument
interface Style {
  colour?: string
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  width?: number
}

/** One line at its upper left corner; smaller where it would not fit. The one weight of the font is made bold by its outline. */
function line(
  sheet: Sheet,
  text: string,
  x: number,
  y: number,
  size: number,
  { colour = colours.ink, bold, align, width = right - x }: Style = {},
) {
  sheet.fontSize(size)
  const fitting = Math.min(size, (size * width) / Math.max(sheet.widthOfString(text), 1))
  sheet
    .fontSize(fitting)
    .fillColor(colour)
    .strokeColor(colour)
    .lineWidth(fitting * 0.034)
    .lineJoin('round')
  // A little wider than asked for, so that what just fits is not broken into two lines.
  const [from, room] = align === 'right' ? [x - 2, width + 2] : align === 'center' ? [x - 2, width + 4] : [x, width + 4]
  sheet.text(text, from, y + (size - fitting) * 0.7, { width: room, align, stroke: bold ?? false, fill: true, lineBreak: false })
}

/**
 * The poster of one place, an A4 page: whose door it is in letters too big to be swapped unseen, the code as vectors (error correction Q, 4
 * modules of white around it), what it is for in three lines, the address to type, whom to ring. Only what is used of the font goes along.
 */
export async function drawPoster(poster: Poster): Promise<Buffer> {
  const { code, doorstep } = poster
  const area = doorstep.building?.name.zh ?? doorstep.grid?.name.zh ?? doorstep.community.name.zh
  // Read when the first poster is made: a process starts sooner without it.
  const { default: PDFDocument } = await import('pdfkit')
  const sheet = new PDFDocument({ size: 'A4', margin: 0, info: { Title: `${area} ${code}`, Creator: 'Linli' }, lang: 'zh-CN' })
  const parts: Buffer[] = []
  sheet.on('data', (part: Buffer) => parts.push(part))
  sheet.font(fontFile)
  head(sheet, poster, area)
  const address = `${config.publicUrl}/s/${code}`
  drawCode(sheet, address, left, 88 * mm, 90 * mm)
  threeLines(sheet, 117 * mm, 94 * mm)
  const where = `微信或相机都能扫，直接进入${area}。`
  line(sheet, where, left, 186 * mm, 17, { width: 140 * mm })
  line(sheet, '不用登录。', left + Math.min(sheet.widthOfString(where), 140 * mm), 186 * mm, 17, { bold: true })
  line(sheet, `扫不了就输网址：${address.replace(/^https?:\/\//, '')}`, left, 195 * mm, 11, { colour: colours.ink2 })
  whomToRing(sheet, doorstep, 206 * mm)
  line(sheet, '着火、漏气、有人受伤，请直接打 119 · 110 · 120', left, 246 * mm, 13, { colour: colours.ink2 })
  facade(sheet, code, 258 * mm)
  const [year, month] = dayOf(now()).split('-')
  line(sheet, '此码只含地点编号，不记谁扫过', left, 277 * mm, 11, { colour: colours.ink3 })
  const printed = `编号 ${code.slice(0, 4)}-${code.slice(4)} · ${year} 年 ${Number(month)} 月`
  line(sheet, printed, left, 277 * mm, 11, { colour: colours.ink3, align: 'right', width: wide })
  sheet.end()
  await once(sheet, 'end')
  return Buffer.concat(parts)
}

/** The plate as it is on the door, and whose house it is. */
function head(sheet: Sheet, { name, doorstep }: Poster, area: string): void {
  const side = 51 * mm
  sheet.roundedRect(left, 16 * mm, side, side, 5 * mm).fill(colours.jade)
  sheet
    .roundedRect(left + 2.4 * mm, 18.4 * mm, side - 4.8 * mm, side - 4.8 * mm, 3 * mm)
    .lineWidth(0.5 * mm)
    .stroke(colours.plateLine)
  const onPlate = { colour: '#ffffff', align: 'center' as const, width: side - 10 * mm }
  if (doorstep.building) {
    line(sheet, String(doorstep.building.number), left + 5 * mm, 9 * mm, 92, { ...onPlate, bold: true })
    line(sheet, '号楼', left + 5 * mm, 53 * mm, 17, onPlate)
  } else line(sheet, area, left + 5 * mm, 34 * mm, 40, { ...onPlate, bold: true })
  const from = left + side + 8 * mm
  const { name: community, address } = doorstep.community
  line(sheet, [community.zh, address.zh].filter(Boolean).join(' · '), from, 15 * mm, 17, { colour: colours.ink2 })
  line(sheet, '有事扫一扫', from, 21 * mm, 45, { bold: true })
  line(sheet, '邻里来帮忙', from, 39.5 * mm, 45, { bold: true })
  line(sheet, name, from, 61.5 * mm, 11, { colour: colours.ink3 })
  sheet
    .moveTo(left, 77.5 * mm)
    .lineTo(right, 77.5 * mm)
    .lineWidth(0.7 * mm)
    .stroke(colours.ink)
}

/** The code in a square of `side`, its white border within it; one path, so that no seam shows between modules. */
function drawCode(sheet: Sheet, address: string, x: number, y: number, side: number): void {
  const { data, size } = encode(address, { ecc: 'Q', border: quiet })
  const module = side / size
  sheet.rect(x, y, side, side).fill('#ffffff')
  for (const [row, modules] of data.entries())
    for (const [column, dark] of modules.entries()) if (dark) sheet.rect(x + column * module, y + row * module, module, module)
  sheet.fill('#000000')
}

const purposes = [
  { title: '提诉求', note: '一个工作日内受理', icon: ['M4.5 5h15v11.5h-8L7 20.5v-4H4.5V5Z', 'M12 8.2v3.6M12 13.9v.1'] },
  {
    title: '看公告',
    note: '停水停电先知道',
    icon: ['M4 10v4.5h3L15 19V5.5L7 10H4Z', 'M8 14.5 9.3 20', 'M18.2 9.5a4 4 0 0 1 0 5.5'],
  },
  {
    title: '报志愿',
    note: '帮一把，记时长',
    icon: ['M12 20S4 15.2 4 9.6A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.3C20 15.2 12 20 12 20Z'],
  },
]
function threeLines(sheet: Sheet, x: number, y: number): void {
  for (const [index, { title, note, icon }] of purposes.entries()) {
    const top = y + index * 28 * mm
    sheet
      .save()
      .translate(x, top)
      .scale((14 * mm) / 24)
      .lineWidth(1.7)
      .lineCap('round')
      .lineJoin('round')
    for (const path of icon) sheet.path(path).stroke(colours.jade)
    sheet.restore()
    line(sheet, title, x + 20 * mm, top - 1 * mm, 23, { bold: true })
    line(sheet, note, x + 20 * mm, top + 9.5 * mm, 13, { colour: colours.ink2 })
  }
}

function whomToRing(sheet: Sheet, { duty }: Doorstep, y: number): void {
  sheet.roundedRect(left, y, wide, 33 * mm, 4 * mm).fill(colours.paper)
  line(sheet, '不会用手机？打电话也一样', left + 8 * mm, y + 6 * mm, 13, { colour: colours.ink2 })
  line(sheet, `${duty.name.zh} ${duty.hours.zh}`.trim(), left + 8 * mm, y + 14.5 * mm, 17, { bold: true, width: 84 * mm })
  line(sheet, duty.phone, left + 96 * mm, y + 9.5 * mm, 31, { bold: true, align: 'right', width: 74 * mm })
}

/** Lit windows of a house front, the same for the same code: a poster is known again. */
function facade(sheet: Sheet, code: string, y: number): void {
  const [columns, step] = [27, wide / 27]
  let turn = [...code].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 233_280, 7)
  for (let window = 0; window < columns * 2; window++) {
    turn = (turn * 9301 + 49_297) % 233_280
    const lit = turn < 80_000
    const [column, row] = [window % columns, Math.floor(window / columns)]
    sheet
      .roundedRect(left + column * step, y + row * 7.2 * mm, 4.5 * mm, 5.2 * mm, 0.4 * mm)
      .fill(lit ? colours.jade : colours.line)
  }
}
