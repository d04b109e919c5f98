import { Text, View } from '@tarojs/components'
import type { Count } from '@shared/appeals/overview.views'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { overviewText as text } from '@/strings/overview'
import { useText } from '@/strings/text'
import { allMonths } from '../ledger/use-ledger'

/**
 * A number (or `shown`, which tells it) that opens the matters it counts; `name` says what they are to whoever hears the page. `after` it
 * stands what a finger may meet as well.
 */
export function FigureLink({
  name,
  of: { count, opens },
  className = '',
  shown = String(count),
  after = '',
}: {
  name: string
  of: Count
  className?: string
  shown?: string
  after?: string
}) {
  const { t } = useText()
  return (
    <Tap
      role='link'
      className={`ov-n ${className}`}
      label={t(text.opens, { name, shown })}
      onTap={() => open('staff/ledger', { month: allMonths, ...opens })}
    >
      {shown}
      {after && (
        <View className='ov-after'>
          <Text className='ov-plain'>{after}</Text>
        </View>
      )}
    </Tap>
  )
}

export const SectionTitle = ({ title, note }: { title: string; note: string }) => (
  <View className='ov-title'>
    <View {...{ role: 'heading', 'aria-level': '2' }}>{title}</View>
    <View className='cap reg'>{note}</View>
  </View>
)
