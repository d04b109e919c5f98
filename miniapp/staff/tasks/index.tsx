import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { TaskCard } from '@shared/appeals/task.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { common } from '@/strings/common'
import { momentWithin } from '@/strings/dates'
import { taskText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { AnswerSheet } from './answer-sheet'

/** What other units ask of hers, by date. */
export default function TasksPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [answered, setAnswered] = useState<TaskCard | null>(null)
  const list = usePaged(after => api.appeals.tasks({ communityId: communityId!, after }), [communityId], communityId !== null)
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const empty = <Empty icon='m-done' title={t(taskText.none)} note={t(taskText.noneNote)} />
  return (
    <DeskPage entry='staff/inbox' title={t(taskText.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <PagedView of={list} empty={empty}>
          {cards => (
            <View className='stack'>
              {cards.map(card => (
                <Task key={card.id} card={card} onAnswer={() => setAnswered(card)} />
              ))}
            </View>
          )}
        </PagedView>
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

function Task({ card, onAnswer }: { card: TaskCard; onAnswer(): void }) {
  const { t, w } = useText()
  const { text, dueAt, late, number, category, area, title, inCharge } = card
  return (
    <View className='card'>
      <View className='row sp g8 wrap'>
        <View className={late ? 'b verm' : 'b'}>{t(late ? taskText.over : taskText.by, { due: momentWithin(dueAt) })}</View>
        <View className='cap'>{number}</View>
      </View>
      <View className='sub'>{[title ?? w(category.name), w(area.name)].join(t(common.separator))}</View>
      <View className='read mt8'>{text}</View>
      {inCharge && (
        <View className='row sp g8 mt8'>
          <View className='cap gr'>{t(taskText.asks, { unit: w(inCharge.name) })}</View>
          <CallButton to={inCharge} />
        </View>
      )}
      <Button className='mt12' small look='second' label={`${t(taskText.answer)}: ${number}`} onTap={onAnswer}>
        {t(taskText.answer)}
      </Button>
    </View>
  )
}
