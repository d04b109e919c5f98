import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { NoticeKind } from '@shared/notices/notice.kinds'
import { noticeLimits } from '@shared/notices/notice.limits'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Tabs, type Option } from '@/components/choice'
import { TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { NoticeCell } from '@/components/notice-cell'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { UrgentCard } from '@/components/urgent-card'
import { useFront } from '@/hooks/use-front'
import { usePaged } from '@/hooks/use-paged'
import { useSettled } from '@/hooks/use-settled'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { usePlace, type HeldPlace } from '@/session'
import { home } from '@/strings/home'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { KindFilter } from './kind-filter'
import { TellMe } from './tell-me'

/** All that was made known here, open to anybody: what is urgent and pinned first, what is over still to be found. */
export default function NoticesPage() {
  const { t } = useText()
  const place = usePlace()
  usePlaceSharing('notices', t(notices.title))
  return (
    <Page header={<Header title={t(notices.title)} />}>
      {place ? (
        <List place={place} />
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

function List({ place }: { place: HeldPlace }) {
  const { t, w } = useText()
  const { communityId } = place
  const local = place.areaId !== communityId
  const [part, setPart] = useState<'mine' | 'whole'>('mine')
  const [kind, setKind] = useState<NoticeKind | null>(null)
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const areaId = local && part === 'mine' ? place.areaId : undefined
  const front = useFront({ communityId, areaId: areaId ?? communityId })
  const list = usePaged(
    after => api.notices.list({ communityId, areaId, kind: kind ?? undefined, q, after }),
    [communityId, areaId, kind, q],
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const parts: Option<'mine' | 'whole'>[] = [
    { value: 'mine', text: place.number === null ? w(place.name) : t(notices.mine) },
    { value: 'whole', text: t(notices.whole) },
  ]
  const all = !kind && q === ''
  const above = all ? [...(front?.urgent ?? []), ...(front?.pinned ?? [])] : []
  const shownAbove = new Set(above.map(({ id }) => id))
  return (
    <View>
      {local && <Tabs label={t(notices.parts)} options={parts} chosen={part} onChoose={value => setPart(value)} />}
      <View className='row g8 mt12 mb12'>
        <View className='gr'>
          <TextLine
            label={t(notices.search)}
            placeholder={t(notices.search)}
            icon='search'
            value={typed}
            max={noticeLimits.search}
            onChange={setTyped}
          />
        </View>
        <KindFilter kind={kind} onChoose={setKind} />
      </View>
      {all && front?.urgent.map(notice => <UrgentCard key={notice.id} notice={notice} />)}
      {all && <TellMe place={place} />}
      <PagedView of={list} empty={<Empty icon='notice' title={t(all ? notices.empty : notices.notFound)} />}>
        {found => (
          <View className='cells mt12'>
            {[...(all ? (front?.pinned ?? []) : []), ...found.filter(({ id }) => !shownAbove.has(id))].map(notice => (
              <NoticeCell key={notice.id} notice={notice} onTap={() => open('notices/detail', { id: notice.id })} />
            ))}
          </View>
        )}
      </PagedView>
    </View>
  )
}
