import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { DeskPart } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { desk } from '@/strings/staff'
import { useText, type Text } from '@/strings/text'
import { DeskCell } from '../desk-cell'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'

const parts: readonly { value: DeskPart; text: Text }[] = [
  { value: 'open', text: desk.partOpen },
  { value: 'toAccept', text: desk.partToAccept },
  { value: 'overdue', text: desk.partOverdue },
  { value: 'toRate', text: desk.partToRate },
  { value: 'done', text: desk.partDone },
]

/** Every matter this person may see, part by part. */
export default function QueuePage() {
  const { t } = useText()
  const communityId = useDesk()
  const [part, setPart] = useState<DeskPart>('open')
  const list = usePaged(
    after => api.appeals.desk({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  return (
    <DeskPage entry='staff/queue' title={t(desk.queue)} tab>
      <Tabs
        label={t(desk.parts)}
        options={parts.map(({ value, text }) => ({ value, text: t(text) }))}
        chosen={part}
        onChoose={value => setPart(value)}
      />
      {communityId === null ? (
        <NoWork />
      ) : (
        <View className='mt12'>
          <PagedView of={list} empty={<Empty icon='m-done' title={t(desk.empty)} />}>
            {cards => (
              <View className='cells'>
                {cards.map(card => (
                  <DeskCell key={card.id} card={card} />
                ))}
              </View>
            )}
          </PagedView>
        </View>
      )}
    </DeskPage>
  )
}
