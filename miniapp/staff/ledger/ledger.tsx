import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LedgerLine } from '@shared/appeals/ledger.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useWide } from '@/hooks/use-wide'
import { focusOn } from '@/platform/focus'
import { ledgerText as text } from '@/strings/ledger'
import { queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { ColumnsSheet } from './columns-sheet'
import { ExportSheet } from './export-sheet'
import { LedgerFilters } from './ledger-filters'
import { LedgerRecord } from './ledger-record'
import { LedgerTable, lineId } from './ledger-table'
import { LedgerTotal } from './ledger-total'
import { PhoneLines } from './phone-lines'
import { asked, useColumns, useNarrowed } from './use-ledger'
import { useLedgerMenus } from './use-ledger-menus'

/** The ledger of one community; on an office screen a table with the chosen line's record beside it. */
export function Ledger({ communityId }: { communityId: string }) {
  const { t } = useText()
  const wide = useWide()
  const [narrowed, change, clear] = useNarrowed()
  const [columns, chooseColumns] = useColumns()
  const [sheet, setSheet] = useState<'export' | 'columns' | null>(null)
  const [line, setLine] = useState<LedgerLine | null>(null)
  const which = [communityId, JSON.stringify(narrowed)]
  const list = usePaged(after => api.appeals.ledger({ communityId, ...asked(narrowed), after }), which)
  const totals = useLoad(() => api.appeals.ledgerTotals({ communityId, ...asked(narrowed) }), which)
  const forbidden = list.error?.status === 403
  const close = () => {
    setLine(null)
    if (line) focusOn(lineId(line.id))
  }
  const actions = !forbidden && (
    <View className='row g8 wrap'>
      {wide && <Button onTap={() => setSheet('columns')}>{t(text.columns)}</Button>}
      <Button look='primary' icon='dl' fill={!wide} onTap={() => setSheet('export')}>
        {t(text.export)}
      </Button>
    </View>
  )
  const by = useLedgerMenus(communityId, narrowed)
  const filters = !forbidden && <LedgerFilters narrowed={narrowed} by={by} onChange={change} onClear={clear} />
  return (
    <DeskPage
      entry='staff/ledger'
      title={t(text.title)}
      full
      actions={actions}
      tools={
        <View className='mb12 no-print'>
          <View className='sub mb12'>{t(text.note)}</View>
          {filters}
        </View>
      }
      side={line && <LedgerRecord key={line.id} line={line} onClose={close} />}
    >
      {!wide && (
        <View className='mb12'>
          {filters}
          <View className='mt12'>{actions}</View>
        </View>
      )}
      {forbidden ? (
        <Empty icon='lock' title={t(text.forbidden)} />
      ) : (
        <PagedView of={list} empty={<Empty icon='table' title={t(text.empty)} note={t(queueText.emptyNote)} />}>
          {lines => (
            <View className={wide ? 'led-box' : ''}>
              {wide ? (
                <LedgerTable lines={lines} columns={columns} chosen={line?.id} onOpen={setLine} />
              ) : (
                <PhoneLines lines={lines} />
              )}
              {totals.data && <LedgerTotal totals={totals.data} />}
            </View>
          )}
        </PagedView>
      )}
      {sheet === 'export' && (
        <ExportSheet {...{ communityId, narrowed, columns, count: totals.data?.matters }} onClose={() => setSheet(null)} />
      )}
      {sheet === 'columns' && <ColumnsSheet columns={columns} onChoose={chooseColumns} onClose={() => setSheet(null)} />}
    </DeskPage>
  )
}
