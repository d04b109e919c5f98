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
const clockOffset = 8 * 3_600_000

/** Text that a program for tables would take for a formula gets an apostrophe before it. */
export const harmless = (text: string) => (/^\s*[=+\-@|\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

/**
 * A table as text, UTF-8 with its mark so that Excel knows, lines ended as RFC 4180 has it; a moment is `2026-11-18 09:05`. Rows are
 * pulled as they are sent.
 */
export const csvOf = ({ columns }: Sheet, parts: AsyncIterable<Cell[][]>): Readable =>
  Readable.from(csvLines(headsOf(columns), parts), { objectMode: false })
const headsOf = (columns: SheetColumn[]) => columns.map(({ head }) => head)

async function* csvLines(heads: string[], parts: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield `\uFEFF${lines([heads])}`
  for await (const part of parts) yield lines(part)
}
const lines = (rows: Cell[][]) =>
  `${writeCsv(
    rows.map(row => row.map(written)),
    { lineSeparator: '\r\n' },
  )}\r\n`
const written = (cell: Cell) =>
  cell instanceof Date
    ? onTheClock(cell).toISOString().slice(0, 16).replace('T', ' ')
    : typeof cell === 'string'
      ? harmless(cell)
      : cell
const onTheClock = (moment: Date) => new Date(moment.getTime() + clockOffset)

/** The same as a workbook of one sheet whose head stays in sight; numbers and moments are such. Rows are pulled as they are sent. */
export const xlsxOf = ({ name, columns }: Sheet, parts: AsyncIterable<Cell[][]>): Readable =>
  Readable.fromWeb(
    writeXlsxStream(sheetRows(headsOf(columns), parts), {
      ...{ name, freezePane: { rows: 1 } },
      columns: columns.map(({ width, moments }) => ({ width, ...(moments && { numFmt: 'yyyy-mm-dd hh:mm' }) })),
    }) as Parameters<typeof Readable.fromWeb>[0],
  )

async function* sheetRows(heads: string[], parts: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[]> {
  yield heads
  for await (const part of parts) for (const row of part) yield row.map(kept)
}
// A sheet knows no zones: its moment reads as the community's clock does.
const kept = (cell: Cell) => (cell instanceof Date ? onTheClock(cell) : typeof cell === 'string' ? harmless(cell) : cell)
