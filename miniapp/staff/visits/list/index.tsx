import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { VisitCard } from '@shared/feedback/visit.views'
import { isRunning, visitCauses } from '@shared/feedback/visit.workflow'
import { api } from '@/api'
import { SwitchCell, Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'
import { visitText as text } from '@/strings/visits'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { dueLine } from '../due-line'
import { VisitMark } from '../visit-mark'

type Part = 'running' | 'ended'

/** Whom to ring back because she was not content, for whoever had no part in it: the date that comes first before the others. */
export default function VisitsPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [part, setPart] = useState<Part>('running')
  const list = usePaged(
    after => api.feedback.visits({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  const sampling = useLoad(() => api.feedback.sampling({ id: communityId! }), [communityId], communityId !== null)
  const set = useSubmit((keyed, on: boolean) => keyed.feedback.setSampling({ id: communityId!, on }), sampling.replace)
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const running = part === 'running'
  return (
    <DeskPage entry='staff/visits' title={t(text.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <Tabs
            label={t(text.parts)}
            options={(['running', 'ended'] as const).map(value => ({ value, text: t(text[value]) }))}
            chosen={part}
            onChoose={value => setPart(value)}
          />
          <View className='cap mt12'>{t(text.notes)}</View>
          {sampling.data?.can.includes('set') && (
            <View className='cells mt12'>
              <SwitchCell
                title={t(text.sampling)}
                note={t(text.samplingNote)}
                on={sampling.data.on}
                onChange={on => void set.submit(on)}
              />
            </View>
          )}
          <View className='mt12'>
            <PagedView
              of={list}
              empty={
                <Empty
                  icon='m-done'
                  title={t(running ? text.none : text.noneEnded)}
                  note={running ? t(text.noneNote) : undefined}
                />
              }
            >
              {cards => (
                <View className='cells'>
                  {cards.map(card => (
                    <VisitCell key={card.id} card={card} />
                  ))}
                </View>
              )}
            </PagedView>
          </View>
        </View>
      )}
    </DeskPage>
  )
}

function VisitCell({ card }: { card: VisitCard }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, cause, status, subject, misses: count } = card
  const below = [w(visitCauses[cause]), w(subject.place), count > 0 && t(text.misses, { count })]
  return (
    <Tap role='link' className='cell blk' onTap={() => open('staff/visits/show', { id })}>
      <View className='row sp g8 wrap'>
        <VisitMark {...card} />
        <Text className='cap'>{subject.number}</Text>
      </View>
      <View className='b mt4 el'>{w(subject.title)}</View>
      <View className='sub'>{below.filter(Boolean).join(t(common.separator))}</View>
      {isRunning(status) && <View className='cap'>{dueLine(card, speaking)}</View>}
    </Tap>
  )
}
