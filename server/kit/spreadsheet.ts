import { Readable } from 'node:stream'
import { writeCsv } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'

/** What stands in a cell. A moment is shown on the community's clock. */
export type Cell = string | number | Date | null
export interface Sheet {
  name: string
  columns: SheetColumn[]
}
export interface SheetColumn {
  head: string
  /** In characters. */
  width: number
  /** It holds moments. */
  moments?: boolean
}
/** All lines of a table, a part at a time, each made of its cells as soon as they are there. */
export type Lines = <Made>(made: (cells: Cell[]) => Made) => AsyncIterable<Made[]>
const clockOffset = 8 * 3_600_000

/** What begins a formula, also in wide, small and raised forms, and behind what nobody sees. */
const formula = /^[\s\u200B-\u200F\u2060]*[=+\-@|\t\r\n＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]/u
/** Text that a program for tables would take for a formula gets an apostrophe before it. */
export const harmless = (text: string) => (formula.test(text) ? `'${text}` : text)

/**
 * A table as text, UTF-8 with its mark so that Excel knows, lines ended as RFC 4180 has it; a moment is `2026-11-18 09:05`. Rows are
 * pulled as they are sent.
 */
export const csvOf = ({ columns }: Sheet, lines: Lines): Readable =>
  Readable.from(csvLines(headsOf(columns), lines), { objectMode: false })
const headsOf = (columns: SheetColumn[]) => columns.map(({ head }) => head)

async function* csvLines(heads: string[], lines: Lines): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(heads)}`
  for await (const part of lines(csvLine)) yield part.join('')
}
const csvLine = (cells: Cell[]) => `${writeCsv([cells.map(written)], { lineSeparator: '\r\n' })}\r\n`
const written = (cell: Cell) =>
  cell instanceof Date
    ? onTheClock(cell).toISOString().slice(0, 16).replace('T', ' ')
    : typeof cell === 'string'
      ? harmless(cell)
      : cell
const onTheClock = (moment: Date) => new Date(moment.getTime() + clockOffset)

/** The same as a workbook of one sheet whose head stays in sight; numbers and moments are such. Rows are pulled as they are sent. */
export const xlsxOf = ({ name, columns }: Sheet, lines: Lines): Readable =>
  Readable.fromWeb(
    writeXlsxStream(sheetRows(headsOf(columns), lines), {
      ...{ name, freezePane: { rows: 1 } },
      columns: columns.map(({ width, moments }) => ({ width, ...(moments && { numFmt: 'yyyy-mm-dd hh:mm' }) })),
    }) as Parameters<typeof Readable.fromWeb>[0],
  )

async function* sheetRows(heads: string[], lines: Lines): AsyncGenerator<Cell[]> {
  yield heads
  for await (const part of lines(cells => cells.map(kept))) yield* part
}
// A sheet knows no zones: its moment reads as the community's clock does.
const kept = (cell: Cell) => (cell instanceof Date ? onTheClock(cell) : typeof cell === 'string' ? harmless(cell) : cell)
