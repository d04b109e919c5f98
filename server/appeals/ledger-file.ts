import { appealReasons } from '@shared/appeals/appeal.reasons'
import { priorities } from '@shared/appeals/appeal.limits'
import { appealStatus, closeCodes } from '@shared/appeals/appeal.workflow'
import type { ExportLedger } from '@shared/appeals/ledger.inputs'
import { ledgerColumnNames, ledgerColumns, timings, verdicts } from '@shared/appeals/ledger.views'
import type { LedgerColumn, LedgerFile, LedgerFormat } from '@shared/appeals/ledger.views'
import { Refusal, type Language } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import { dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { handOver, type Address } from '@server/kit/address'
import { later, now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { isSigned, signedAddress } from '@server/kit/signed-address'
import { csvOf, xlsxOf, type Cell } from '@server/kit/spreadsheet'
import { audit } from '@server/people'
import { ledgerParts, ledgerScope, type LedgerScope } from './ledger'
import type { LedgerQuery } from './ledger-narrowing'
import type { DatedLine } from './ledger-line'
import { unitsHandledBy } from './only-hers'

const minutes = 10
/** All that a file is made from, in its address: nobody can alter it, and nothing of it is kept. */
interface Asked {
  filter: LedgerQuery
  scope: LedgerScope
  hers: string[]
  columns: LedgerColumn[]
  language: Language
}
const pathOf = (name: string) => `/ledgers/${name}`

/**
 * Where the lines of a filter can be fetched as a file for ten minutes, in the columns' own order. It is written down who took it, of which
 * community and what for. Refuses what `ledgerScope` does.
 */
export const exportLedger = (actor: Actor, { purpose, format, columns, language, ...given }: ExportLedger): Promise<LedgerFile> =>
  transaction(async () => {
    const { after: _, limit: __, ...filter } = given
    const scope = ledgerScope(actor, filter.communityId)
    await audit(`appeals.export.${purpose}`, actor.id, filter.communityId)
    const asked: Asked = {
      ...{ filter, scope, hers: unitsHandledBy(actor), language },
      columns: ledgerColumnNames.filter(name => columns.includes(name)),
    }
    const name = `${Buffer.from(JSON.stringify(asked)).toString('base64url')}.${format}`
    return { address: signedAddress(pathOf(name), later(minutes * 60_000)) }
  })

/** The file, to whoever has a signed address; it is made while it is sent. An altered or expired address is `appeal.missing`. */
export const ledgerAddress: Address = {
  name: 'appeals.ledgerFile',
  method: 'GET',
  path: '/ledgers/:name',
  answers: { 200: 'The lines of a ledger as CSV or xlsx, to whoever was given the address', 404: 'Altered, or its time is over' },
  async run(ctx) {
    const { name } = ctx.params as { name: string }
    const [, asked, format] = /^([\w-]+)\.(xlsx|csv)$/.exec(name) ?? []
    if (!asked || !isSigned(pathOf(name), ctx.query)) throw new Refusal(appealReasons.missing)
    const { filter, scope, hers, columns, language } = JSON.parse(Buffer.from(asked, 'base64url').toString()) as Asked
    const sheet = {
      name: title[language],
      columns: columns.map(column => ({ head: ledgerColumns[column][language], ...looks[column] })),
    }
    const shown = columns.map(column => cellOf[column])
    const cells = (line: DatedLine) => shown.map(cell => inLanguage(cell(line), language))
    const lines = <Made>(made: (cells: Cell[]) => Made) => ledgerParts(filter, scope, hers, line => made(cells(line)))
    const { type, make } = formats[format as LedgerFormat]
    handOver(ctx, type, `appeals-${dayOf(now())}.${format}`, make(sheet, lines))
  },
}
const title = words('诉求台账', 'Issues')
const formats = {
  csv: { type: 'text/csv; charset=utf-8', make: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: xlsxOf },
} as const satisfies Record<LedgerFormat, object>

const looks: Record<LedgerColumn, { width: number; moments?: true }> = {
  number: { width: 14 },
  filed: { width: 17, moments: true },
  category: { width: 14 },
  item: { width: 16 },
  title: { width: 36 },
  place: { width: 12 },
  unit: { width: 18 },
  priority: { width: 8 },
  status: { width: 12 },
  due: { width: 17, moments: true },
  replied: { width: 17, moments: true },
  resolved: { width: 17, moments: true },
  timing: { width: 12 },
  result: { width: 12 },
  verdict: { width: 12 },
  redone: { width: 10 },
}

const inLanguage = (cell: Cell | Words, language: Language): Cell =>
  cell === null || typeof cell !== 'object' || cell instanceof Date ? cell : cell[language]

/** What stands under each heading. */
const cellOf: Record<LedgerColumn, (line: DatedLine) => Cell | Words> = {
  number: ({ number }) => number,
  filed: ({ filedAt }) => filedAt,
  category: ({ category }) => category,
  item: ({ item }) => item,
  title: line => line.title,
  place: ({ place }) => place,
  unit: ({ unit }) => unit,
  priority: ({ priority }) => priorities[priority].name,
  status: ({ status }) => appealStatus[status].staff,
  due: ({ dueAt }) => dueAt,
  replied: ({ repliedAt }) => repliedAt,
  resolved: ({ resolvedAt }) => resolvedAt,
  timing: ({ timing }) => timing && timings[timing],
  result: ({ result }) => result && closeCodes[result],
  verdict: ({ verdict }) => verdict && verdicts[verdict],
  redone: ({ timesReopened }) => timesReopened,
}
