import { Text, View } from '@tarojs/components'
import type { LedgerLine } from '@shared/appeals/ledger.views'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { common } from '@/strings/common'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { dueText } from './ledger-cell'
import { openLine } from './ledger-record'

/** The ledger as a plain list: each line leads to its matter, where it may be opened. */
export const PhoneLines = ({ lines }: { lines: LedgerLine[] }) => (
  <View className='cells'>
    {lines.map(line =>
      line.opens ? (
        <Tap key={line.id} role='link' className='cell blk' onTap={() => openLine(line)}>
          <Line line={line} />
        </Tap>
      ) : (
        <View key={line.id} className='cell blk'>
          <Line line={line} />
        </View>
      ),
    )}
  </View>
)

function Line({ line }: { line: LedgerLine }) {
  const speaking = useText()
  const { t, w } = speaking
  const { number, status, title, item, category, place, unit, timing, opens } = line
  const late = timing === 'overdue' || timing === 'missed'
  const below = [w(place), w(unit), !opens && t(text.hidden)].filter(Boolean)
  return (
    <View>
      <View className='row sp g8 wrap'>
        <StatusMark status={status} staff />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='b mt4 el'>{title ?? w(item ?? category)}</View>
      <View className='sub'>{below.join(t(common.separator))}</View>
      <View className={`cap ${late ? 'verm' : ''}`}>{dueText(line, speaking).join(t(common.separator))}</View>
    </View>
  )
}
