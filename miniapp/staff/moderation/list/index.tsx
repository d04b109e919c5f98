import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { moderationParts, type ModerationCard, type ModerationPart } from '@shared/moderation/moderation.views'
import { api } from '@/api'
import { Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Icon } from '@/components/icon'
import { Empty, PagedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { moderation } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { ContentCard } from './content-card'
import { RefuseSheet } from './refuse-sheet'

/** Residents' words and photos that others may see once somebody has looked: the longest waiting first. */
export default function ModerationPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [part, setPart] = useState<ModerationPart>('waiting')
  const [refusing, setRefusing] = useState<ModerationCard | null>(null)
  const counts = useLoad(() => api.moderation.counts({ communityId: communityId! }), [communityId], communityId !== null)
  const list = usePaged(
    after => api.moderation.queue({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  const again = () => {
    if (counts.data) void counts.reload()
    if (list.known) void list.reload()
  }
  useDidShow(again)
  const waiting = counts.data?.waiting ?? 0
  return (
    <DeskPage entry='staff/moderation' title={t(moderation.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <Tabs
            label={t(moderation.parts)}
            options={moderationParts.map(value => ({ value, text: t(moderation[value]) }))}
            chosen={part}
            onChoose={value => setPart(value)}
          />
          {counts.data && !counts.data.open && (
            <View className='note warn mt12'>
              <Icon name='lock' />
              <View className='gr'>{t(moderation.closed)}</View>
            </View>
          )}
          {part === 'waiting' && waiting > 0 && (
            <View className='row sp g8 wrap mt12'>
              <Text className='sub'>{t(moderation.count, { count: waiting })}</Text>
              {list.items.some(({ checked }) => !checked) && <Text className='cap'>{t(moderation.unchecked)}</Text>}
            </View>
          )}
          <View className='mt12'>
            <PagedView
              of={list}
              empty={
                part === 'waiting' ? (
                  <Empty icon='m-done' title={t(moderation.empty)} note={t(moderation.emptyNote)} />
                ) : (
                  <Empty icon='m-chk' title={t(moderation.emptyOther)} />
                )
              }
            >
              {cards => (
                <View className='stack'>
                  {cards.map(card => (
                    <ContentCard key={card.id} card={card} onDecided={again} onRefuse={() => setRefusing(card)} />
                  ))}
                  {part === 'waiting' && <View className='cap'>{t(moderation.footnote)}</View>}
                </View>
              )}
            </PagedView>
          </View>
        </View>
      )}
      {refusing && (
        <RefuseSheet
          card={refusing}
          onDecided={again}
          onClose={() => {
            setRefusing(null)
          }}
        />
      )}
    </DeskPage>
  )
}
