import { Text, View } from '@tarojs/components'
import type { DeskCard } from '@shared/appeals/appeal.views'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { clock as clockText } from '@/strings/common'
import { desk } from '@/strings/staff'
import { useText } from '@/strings/text'
import { matterNotes } from '@/strings/matter-notes'
import { coverLine } from '@/strings/cover-line'

/** One matter on the desk: how it stands, what it is, who has it. */
export function DeskCell({ card }: { card: DeskCard }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, number, status, clock, title, text, category, area, unit, visibility, handler, cover, declineProposed } = card
  const left = clock?.light === 'green' ? t(clockText.left, { count: clock.left }) : null
  const below = [
    w(unit) || `${w(category.group)}${t(common.separator)}${t(desk.unassigned)}`,
    w(area.name),
    left,
    visibility === 'private' && t(desk.private),
    cover && coverLine(cover, speaking, handler),
    declineProposed && t(desk.declineWaits),
    ...matterNotes(card, speaking),
  ]
  return (
    <Tap role='link' className='cell blk' onTap={() => open('staff/handle', { id })}>
      <View className='row sp g8 wrap'>
        <StatusMark status={status} clock={clock} ruleBy={card.ruleBy} staff />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='b mt4 el'>{title ?? text}</View>
      <View className='sub'>{below.filter(Boolean).join(t(common.separator))}</View>
    </Tap>
  )
}
