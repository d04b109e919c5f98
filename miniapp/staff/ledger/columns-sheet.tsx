import { View } from '@tarojs/components'
import { ledgerColumnNames, ledgerColumns, type LedgerColumn } from '@shared/appeals/ledger.views'
import { Chips } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'

/** Which columns; the last one stays. */
export function ColumnsSheet({
  columns,
  onChoose,
  onClose,
}: {
  columns: LedgerColumn[]
  onChoose(columns: LedgerColumn[]): void
  onClose(): void
}) {
  const { t, w } = useText()
  const toggle = (name: LedgerColumn) => {
    const next = columns.includes(name) ? columns.filter(one => one !== name) : [...columns, name]
    if (next.length > 0) onChoose(next)
  }
  return (
    <Sheet title={t(text.columns)} note={t(text.columnsNote)} onClose={onClose}>
      <View className='mt16'>
        <Chips
          label={t(text.columns)}
          options={ledgerColumnNames.map(value => ({ value, text: w(ledgerColumns[value]) }))}
          chosen={columns}
          onChoose={toggle}
        />
      </View>
    </Sheet>
  )
}
