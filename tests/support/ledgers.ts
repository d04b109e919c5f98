import { parseCsv } from 'hucre/csv'
import { streamXlsxRows } from 'hucre/xlsx'
import type { ExportLedger, ReadLedger } from '@shared/appeals/ledger.inputs'
import { ledgerColumnNames, type LedgerLine } from '@shared/appeals/ledger.views'
import type { Appeals } from './appeals'
import type { Who } from './world'

export type Filter = Partial<Omit<ReadLedger, 'communityId'>>
/** Reads the ledger of a neighbourhood as somebody. */
export const ledgerOf =
  (there: Appeals, who: Who) =>
  (filter: Filter = {}) =>
    there.as(who).appeals.ledger({ communityId: there.here.communityId, ...filter })

/** All its lines, page by page. */
export async function everyLine(there: Appeals, who: Who): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = []
  for (let after: string | undefined; ;) {
    const page = await ledgerOf(there, who)({ limit: 50, ...(after && { after }) })
    lines.push(...page.items)
    if (page.next === null) return lines
    after = page.next
  }
}

/** Where its file lies: every column as CSV in Chinese unless something else is said. */
export async function ledgerFile(there: Appeals, who: Who, more: Partial<ExportLedger> = {}): Promise<string> {
  const asked = { columns: ledgerColumnNames, format: 'csv', language: 'zh', purpose: 'report', ...more } as const
  return (await there.as(who).appeals.exportLedger({ communityId: there.here.communityId, ...asked })).address
}
const bytesOf = async (there: Appeals, address: string) => new Uint8Array(await (await there.world.raw(address)).arrayBuffer())
export const csvRows = async (there: Appeals, address: string) =>
  parseCsv(
    Buffer.from(await bytesOf(there, address))
      .toString()
      .replace(/^\uFEFF/, ''),
  )
export async function xlsxRows(there: Appeals, address: string): Promise<unknown[][]> {
  const rows: unknown[][] = []
  for await (const { values } of streamXlsxRows(await bytesOf(there, address))) rows.push(values)
  return rows
}
/** A moment as the files show it; nothing for none. */
export const onTheClock = (at: string | null) =>
  at ? new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : ''
