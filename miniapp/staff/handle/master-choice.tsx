import { Text, View } from '@tarojs/components'
import type { DeskCard } from '@shared/appeals/appeal.views'
import { Icon } from '@/components/icon'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { mergeText } from '@/strings/merging'
import { desk } from '@/strings/staff'
import { useText } from '@/strings/text'

/** One that it may be the same as; the chosen one with all its beginning, so that one can tell. */
export function MasterChoice({ card, on, onChoose }: { card: DeskCard; on: boolean; onChoose(): void }) {
  const { t, w } = useText()
  const { number, status, clock, title, text, category, area, unit, filedAt } = card
  const below = [w(category.name), w(area.name), w(unit) || t(desk.unassigned), t(mergeText.filedOn, { date: dateOf(filedAt) })]
  return (
    <Tap role='radio' on={on} className={`cell blk ${on ? 'picked' : ''}`} onTap={onChoose}>
      <View className='row sp g8 wrap'>
        <StatusMark status={status} clock={clock} staff />
        <Text className='cap'>{number}</Text>
      </View>
      <View className={`b mt4 ${on ? '' : 'el'}`}>{title ?? text}</View>
      {on && title && <View className='read'>{text}</View>}
      <View className='sub'>{below.join(t(common.separator))}</View>
      {on && (
        <View className='row g8 jade b mt4'>
          <Icon name='check' small />
          {t(mergeText.chosen)}
        </View>
      )}
    </Tap>
  )
}
