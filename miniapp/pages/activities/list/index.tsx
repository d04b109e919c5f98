import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { ActivityRow } from '@/components/activity-card'
import { Button } from '@/components/button'
import { Chips, Tabs, type Option } from '@/components/choice'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { usePaged } from '@/hooks/use-paged'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { preferences, usePlace } from '@/session'
import { activities } from '@/strings/activities'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { MySignUps } from './mine'

type Part = 'coming' | 'mine' | 'past'
type Filter = 'week' | 'weekend' | 'evening' | 'short'
/** The two that exclude each other: until Sunday, or on its two days. */
const days: readonly Filter[] = ['week', 'weekend']

/** What one can join, one's own, and what is over; looking needs no name. */
export default function ActivitiesPage() {
  const { t } = useText()
  const { care } = preferences.use()
  const { part: given } = useRouter().params
  const [part, setPart] = useState<Part>(given === 'mine' ? 'mine' : 'coming')
  const place = usePlace()
  usePlaceSharing('activities', t(activities.title))
  const tab = !care && given === undefined
  const parts: Option<Part>[] = (['coming', 'mine', 'past'] as const).map(value => ({ value, text: t(activities[value]) }))
  return (
    <Page header={<Header title={t(activities.title)} tab={tab} />} footer={tab && <TabBar current='activities' />}>
      <Tabs label={t(activities.parts)} options={parts} chosen={part} onChoose={value => setPart(value)} />
      {part === 'mine' ? (
        <MySignUps onFind={() => setPart('coming')} />
      ) : place ? (
        <Found key={part} communityId={place.communityId} part={part} />
      ) : (
        <Empty icon='pin' title={t(home.chooseFirst)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
    </Page>
  )
}

function Found({ communityId, part }: { communityId: string; part: 'coming' | 'past' }) {
  const { t } = useText()
  const [chosen, setChosen] = useState<Filter[]>([])
  const when = chosen.find(filter => days.includes(filter)) as 'week' | 'weekend' | undefined
  const evening = chosen.includes('evening') || undefined
  const short = chosen.includes('short') || undefined
  const list = usePaged(
    after => api.activities.list({ communityId, part, when, evening, short, after }),
    [communityId, part, when, evening, short],
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const toggle = (filter: Filter) => {
    const others = chosen.filter(one => one !== filter && !(days.includes(filter) && days.includes(one)))
    setChosen(chosen.includes(filter) ? chosen.filter(one => one !== filter) : [...others, filter])
  }
  return (
    <View>
      {part === 'coming' && (
        <View className='mt12'>
          <Chips
            label={t(activities.filters)}
            options={(['week', 'weekend', 'evening', 'short'] as const).map(value => ({ value, text: t(activities[value]) }))}
            chosen={chosen}
            onChoose={toggle}
          />
        </View>
      )}
      <View className='mt12'>
        <PagedView of={list} empty={<Empty icon='heart' title={t(activities.none)} note={t(activities.noneNote)} />}>
          {cards => (
            <View>
              {cards.map(card => (
                <ActivityRow key={card.id} card={card} onTap={() => open('activities/detail', { id: card.id })} />
              ))}
            </View>
          )}
        </PagedView>
      </View>
      <View className='cap mt12'>{t(activities.noRank)}</View>
    </View>
  )
}
