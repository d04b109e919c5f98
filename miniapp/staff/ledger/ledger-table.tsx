import { View } from '@tarojs/components'
import { ledgerColumns, type LedgerColumn, type LedgerLine } from '@shared/appeals/ledger.views'
import { Tap } from '@/components/tap'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { cellText } from './ledger-cell'

export const lineId = (id: string) => `line-${id}`
interface Props {
  lines: LedgerLine[]
  columns: LedgerColumn[]
  chosen: string | undefined
  onOpen(line: LedgerLine): void
}

/** A line a matter. By its first cell one opens where it comes from; where it may not be opened nothing leads there. */
export function LedgerTable({ lines, columns, chosen, onOpen }: Props) {
  const { t, w } = useText()
  return (
    <View className='led' {...{ role: 'table', 'aria-label': t(text.title) }}>
      <View className='led-r led-h' {...{ role: 'row' }}>
        {columns.map(column => (
          <View key={column} className={`led-c led-${column}`} {...{ role: 'columnheader' }}>
            {w(ledgerColumns[column])}
          </View>
        ))}
      </View>
      {lines.map(line => (
        <Line key={line.id} line={line} columns={columns} on={line.id === chosen} onOpen={() => onOpen(line)} />
      ))}
    </View>
  )
}

function Line({ line, columns, on, onOpen }: { line: LedgerLine; columns: LedgerColumn[]; on: boolean; onOpen(): void }) {
  const speaking = useText()
  const { t } = speaking
  const late = line.timing === 'overdue' || line.timing === 'missed'
  return (
    <View
      className={`led-r ${on ? 'on' : ''} ${line.opens ? 'leads' : ''}`}
      onClick={line.opens ? onOpen : undefined}
      {...{ role: 'row' }}
    >
      {columns.map((column, index) => {
        const shown = cellText[column](line, speaking)
        const look = column === 'timing' && late ? 'verm' : ''
        return (
          <View key={column} className={`led-c led-${column}`} {...{ role: 'cell' }}>
            {index === 0 && line.opens ? (
              <Tap
                role='link'
                id={lineId(line.id)}
                className='hit led-v b'
                label={column === 'number' ? undefined : t(text.openLine, { number: line.number })}
                onTap={onOpen}
              >
                {shown || t(text.none)}
              </Tap>
            ) : shown ? (
              <View className={`led-t ${look} ${line.opens ? 'led-v' : ''}`}>{shown}</View>
            ) : (
              <View className='ink3'>{t(text.none)}</View>
            )}
          </View>
        )
      })}
    </View>
  )
}
