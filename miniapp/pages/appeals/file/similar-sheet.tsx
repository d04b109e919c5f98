import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SimilarCard } from '@shared/appeals/filing.views'
import { Button } from '@/components/button'
import { Ticks } from '@/components/clock'
import { MeToo } from '@/components/me-too'
import { Photos } from '@/components/photos'
import { Sheet } from '@/components/sheet'
import { speaksToHolder, StatusMark } from '@/components/status-mark'
import { common } from '@/strings/common'
import { dateOf, dateTimeOf } from '@/strings/dates'
import { similar as text } from '@/strings/similar'
import { support } from '@/strings/support'
import { useText } from '@/strings/text'

interface Props {
  cards: SimilarCard[]
  /** It is none of these: what was written is sent. */
  onGoOn(): void
  /** She joined one of them. */
  onJoined(id: string): void
  onClose(): void
}

/** Before something is sent: what may be the same, then one of them whole. What was written stays, whatever one does here. */
export function SimilarSheet({ cards, onGoOn, onJoined, onClose }: Props) {
  const { t } = useText()
  const [opened, setOpened] = useState<string | null>(null)
  const shown = opened === null ? cards : cards.filter(({ id }) => id === opened)
  return (
    <Sheet title={t(opened ? text.isIt : text.title, { count: cards.length })} note={t(text.faster)} onClose={onClose}>
      <View className='mt12'>
        {shown.map((card, at) => (
          <Similar
            key={card.id}
            card={card}
            first={at === 0}
            whole={opened !== null}
            onOpen={() => setOpened(card.id)}
            onJoined={() => onJoined(card.id)}
          />
        ))}
      </View>
      <View className='cap mt12'>{t(text.note)}</View>
      {opened && cards.length > 1 && (
        <Button look='text' wide onTap={() => setOpened(null)}>
          {t(text.back, { count: cards.length })}
        </Button>
      )}
      <Button wide className='mt12' onTap={onGoOn}>
        {t(opened ? text.notThis : text.none)}
      </Button>
    </Sheet>
  )
}

interface CardProps {
  card: SimilarCard
  first: boolean
  whole: boolean
  onOpen(): void
  onJoined(): void
}
function Similar({ card, first, whole, onOpen, onJoined }: CardProps) {
  const { t, w } = useText()
  const { number, status, clock, ruleBy, title, category, area, unit, filedAt, supporters } = card
  const homes = supporters > 0 && t(support.homes, { count: supporters })
  const due = clock && clock.light !== 'stopped' && clock.light !== 'paused' && dateTimeOf(clock.dueAt)
  const lines = [w(unit), due && t(text.due, { due }), homes].filter(Boolean)
  return (
    <View className={first ? 'card sel' : 'card'}>
      <View className='row sp g8 wrap'>
        <StatusMark status={status} clock={clock} ruleBy={ruleBy} staff={speaksToHolder(status)} />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='b mt4'>{title ?? w(category.name)}</View>
      <View className='cap'>
        {[w(category.group), w(area.name), t(text.filedOn, { date: dateOf(filedAt) })].join(t(common.separator))}
      </View>
      {clock && clock.light !== 'stopped' && (
        <View className='mt8'>
          <Ticks clock={clock} />
        </View>
      )}
      {lines.length > 0 && <View className='cap mt4'>{lines.join(t(common.separator))}</View>}
      {whole && (
        <View>
          <View className='read mt8'>{card.text ?? t(text.wordsHidden)}</View>
          <Photos photos={card.photos} />
        </View>
      )}
      <View className='row g8 mt12'>
        {!whole && (
          <Button small fill onTap={onOpen}>
            {t(text.look)}
          </Button>
        )}
        {card.own ? (
          <View className='sub gr'>{t(text.own)}</View>
        ) : (
          card.support && (
            <MeToo
              card={{ id: card.id, supporters: 0 }}
              joined={card.support === 'joined'}
              look={first ? 'primary' : 'second'}
              fill
              onChanged={({ support: now }) => now === 'joined' && onJoined()}
            />
          )
        )}
      </View>
    </View>
  )
}
