import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { deskParts, type DeskActivityCard, type DeskPart } from '@shared/activities/activity.views'
import { api } from '@/api'
import { PlacesLine } from '@/components/activity-card'
import { Button } from '@/components/button'
import { Tabs } from '@/components/choice'
import { DateBlock } from '@/components/date-block'
import { DeskPage } from '@/components/desk'
import { LinkCell } from '@/components/link-cell'
import { Empty, PagedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { usePaged, type Paged } from '@/hooks/use-paged'
import { useWide } from '@/hooks/use-wide'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { activityDesk } from '@/strings/leading'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { ChosenActivity } from './chosen'

/** All activities of the community; on an office screen the chosen one stands beside the list. */
export default function ActivitiesDeskPage() {
  const { t } = useText()
  const communityId = useDesk()
  const wide = useWide()
  const [part, setPart] = useState<DeskPart>('coming')
  const [picked, setPicked] = useState<string | null>(null)
  const list = usePaged(
    after => api.activities.desk({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const chosen = picked ?? list.items[0]?.id ?? null
  const publish = (
    <Button look='primary' icon='plus' wide={!wide} onTap={() => open('staff/activities/publish')}>
      {t(activityDesk.publish)}
    </Button>
  )
  return (
    <DeskPage entry='staff/activities' title={t(activityDesk.title)} tab actions={publish}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View className={wide ? 'desk-cols' : ''}>
          <View className={wide ? 'desk-list' : ''}>
            <Tabs
              label={t(activityDesk.parts)}
              options={deskParts.map(value => ({ value, text: t(activityDesk[value]) }))}
              chosen={part}
              onChoose={value => {
                setPicked(null)
                setPart(value)
              }}
            />
            {!wide && <View className='mt12'>{publish}</View>}
            <View className='mt12'>
              <Cells
                list={list}
                chosen={wide ? chosen : null}
                onTap={id => (wide ? setPicked(id) : open('staff/activities/show', { id }))}
              />
            </View>
            <View className='cells mt12'>
              <LinkCell icon='clock' title={t(activityDesk.wrong)} onTap={() => open('staff/activities/wrong')} />
            </View>
          </View>
          {wide && chosen && <ChosenActivity key={chosen} id={chosen} />}
        </View>
      )}
    </DeskPage>
  )
}

function Cells({ list, chosen, onTap }: { list: Paged<DeskActivityCard>; chosen: string | null; onTap(id: string): void }) {
  const { t, w } = useText()
  return (
    <PagedView of={list} empty={<Empty icon='heart' title={t(activityDesk.empty)} />}>
      {cards => (
        <View className='cells'>
          {cards.map(({ id, title, startsAt, places, leader, mine, toSettle }) => (
            <Tap
              key={id}
              role='link'
              current={id === chosen}
              className={`cell two-rows ${id === chosen ? 'picked' : ''}`}
              onTap={() => onTap(id)}
            >
              <DateBlock at={startsAt} />
              <View className='gr'>
                <View className={id === chosen ? 'b jade' : 'b'}>{title}</View>
                <PlacesLine places={places} />
                <View className='cap'>
                  {[
                    mine ? t(activityDesk.mine) : w(leader.name),
                    toSettle > 0 && t(activityDesk.shiftsToSettle, { count: toSettle }),
                  ]
                    .filter(Boolean)
                    .join(t(common.separator))}
                </View>
              </View>
            </Tap>
          ))}
        </View>
      )}
    </PagedView>
  )
}
