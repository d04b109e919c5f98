import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ReadLedger } from '@shared/appeals/ledger.inputs'
import {
  dayKinds,
  ledgerColumnNames,
  standings,
  usualColumns,
  timings,
  type DayKind,
  type LedgerColumn,
  type Standing,
  type Timing,
} from '@shared/appeals/ledger.views'
import { appealStatus, closeCodes, type AppealStatus, type CloseCode } from '@shared/appeals/appeal.workflow'
import { keepInAddress } from '@/navigate'
import { stored } from '@/store'
import { monthsBack } from '@/strings/dates'

/** How the ledger is narrowed; `month` is one, or `all` of them. */
export interface Narrowed extends Pick<
  ReadLedger,
  'areaId' | 'category' | 'unitId' | 'status' | 'timing' | 'result' | 'from' | 'to' | 'by' | 'lateOn' | 'inNoGrid' | 'standing'
> {
  month: string
}
export const allMonths = 'all'
export const unnarrowed = (): Narrowed => ({ month: monthsBack(0) })
const key = <V extends string>(table: Record<V, unknown>, given: string | undefined) =>
  given !== undefined && given in table ? (given as V) : undefined

const day = (given: string | undefined) => (/^20\d\d-\d\d-\d\d$/.test(given ?? '') ? given : undefined)

function given({
  month,
  areaId,
  category,
  unitId,
  status,
  timing,
  result,
  ...rest
}: Record<string, string | undefined>): Narrowed {
  return {
    month: month === allMonths || /^20\d\d-\d\d$/.test(month ?? '') ? month! : monthsBack(0),
    ...{ areaId, category, unitId, from: day(rest.from), to: day(rest.to), lateOn: day(rest.lateOn) },
    by: key<DayKind>(dayKinds, rest.by),
    standing: key<Standing>(standings, rest.standing),
    inNoGrid: rest.inNoGrid === 'yes' ? 'yes' : undefined,
    status: key<AppealStatus>(appealStatus, status),
    timing: key<Timing>(timings, timing),
    result: key<CloseCode>(closeCodes, result),
  }
}

/** Read from the address, and kept there. */
export function useNarrowed(): [narrowed: Narrowed, change: (change: Partial<Narrowed>) => void, clear: () => void] {
  const { params } = useRouter()
  const [narrowed, setNarrowed] = useState(() => given(params))
  useEffect(() => keepInAddress('staff/ledger', { ...narrowed }), [narrowed])
  return [narrowed, change => setNarrowed(before => ({ ...before, ...change })), () => setNarrowed(unnarrowed())]
}

/** As the server is asked. */
export function asked({ month, ...rest }: Narrowed): Omit<ReadLedger, 'communityId' | 'after' | 'limit'> {
  if (month === allMonths) return rest
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { ...rest, from: `${month}-01`, to: `${month}-${last}` }
}

const chosen = stored<{ columns: LedgerColumn[] }>('ledger', () => ({ columns: usualColumns }))
/** The columns this device shows, in their order. */
export function useColumns(): [columns: LedgerColumn[], choose: (columns: LedgerColumn[]) => void] {
  const { columns } = chosen.use()
  const shown = ledgerColumnNames.filter(name => columns.includes(name))
  return [shown.length > 0 ? shown : usualColumns, next => chosen.set({ columns: next })]
}
