import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { WrongHourCard } from '@shared/hours/hour.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { lengthOf, spanOf } from '@/strings/lengths'
import { activityDesk, hours } from '@/strings/leading'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { AnswerSheet } from './answer-sheet'

type Part = 'open' | 'answered'

/** What volunteers say is not right about their hours, and the answers. */
export default function WrongHoursPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [part, setPart] = useState<Part>('open')
  const [answered, setAnswered] = useState<WrongHourCard | null>(null)
  const list = usePaged(
    after => api.hours.wrong({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  return (
    <DeskPage entry='staff/activities' title={t(activityDesk.wrong)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <Tabs
            label={t(activityDesk.parts)}
            options={(['open', 'answered'] as const).map(value => ({ value, text: t(activityDesk[value]) }))}
            chosen={part}
            onChoose={value => setPart(value)}
          />
          <View className='mt12'>
            <PagedView of={list} empty={<Empty icon='m-done' title={t(activityDesk.wrongNone)} />}>
              {cards => (
                <View className='stack'>
                  {cards.map(card => (
                    <Asked key={card.id} card={card} onAnswer={() => setAnswered(card)} />
                  ))}
                </View>
              )}
            </PagedView>
          </View>
        </View>
      )}
      {answered && (
        <AnswerSheet
          card={answered}
          onClose={() => setAnswered(null)}
          onSent={() => {
            setAnswered(null)
            void list.reload()
          }}
        />
      )}
    </DeskPage>
  )
}

function Asked({ card, onAnswer }: { card: WrongHourCard; onAnswer(): void }) {
  const { t } = useText()
  const { name, title, startsAt, credited, minutes, text, status, answer, answerBy, can } = card
  return (
    <View className='card'>
      <View className='row sp g8 wrap'>
        <View className='b'>{name}</View>
        <View className='cap'>{t(activityDesk.answerBy, { date: dateOf(answerBy) })}</View>
      </View>
      <View className='sub'>{[title, dateOf(startsAt), spanOf(card)].join(t(common.separator))}</View>
      <View className='mt8'>{t(activityDesk.asks, { from: lengthOf(credited), to: lengthOf(minutes) })}</View>
      <View className='sub mt4'>{text}</View>
      {can.includes('answer') && (
        <Button className='mt12' small look='second' label={`${t(hours.resolve)}: ${name}`} onTap={onAnswer}>
          {t(hours.resolve)}
        </Button>
      )}
      {status !== 'open' && (
        <View className='cap mt8'>
          {[t(status === 'upheld' ? activityDesk.upheld : activityDesk.rejected), answer]
            .filter(Boolean)
            .join(t(common.separator))}
        </View>
      )}
    </View>
  )
}
