import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { TodaySection } from '@shared/appeals/appeal.views'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { restart } from '@/navigate'
import { todayText } from '@/strings/staff'
import { useText, type Text as Words } from '@/strings/text'
import { DeskCell } from '../desk-cell'
import type { TodayLine } from '../today-line'

function Section({ title, note, children }: PropsWithChildren<{ title: Words; note?: Words }>) {
  const { t } = useText()
  return (
    <View className='day-part'>
      <View className='sec'>
        <View {...{ role: 'heading', 'aria-level': '2' }}>{t(title)}</View>
        {note && <Text className='cap reg'>{t(note)}</Text>}
      </View>
      <View className='cells'>{children}</View>
    </View>
  )
}

/** One part of the day's matters; nothing where there is none. What does not fit stands in the queue. */
export function Matters({ title, note, section: { part, cards, more } }: { title: Words; note?: Words; section: TodaySection }) {
  const { t } = useText()
  if (cards.length === 0) return null
  return (
    <Section title={title} note={note}>
      {cards.map(card => (
        <DeskCell key={card.id} card={card} />
      ))}
      {more && (
        <Tap role='link' className='cell jc lnk' onTap={() => restart('staff/queue', { part })}>
          {t(todayText.more)}
          <Icon name='chev' small />
        </Tap>
      )}
    </Section>
  )
}

/** What another feature has for today. */
export function Lines({ title, lines }: { title: Words; lines: TodayLine[] }) {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      {lines.map(line => (
        <Tap key={line.key} role='link' className='cell blk' onTap={line.open}>
          <View className='row g8 t-sub b'>
            <Icon name={line.icon} small />
            {line.mark}
          </View>
          <View className='b mt4'>{line.title}</View>
          {line.note && <View className='sub'>{line.note}</View>}
        </Tap>
      ))}
    </Section>
  )
}
