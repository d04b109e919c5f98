import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { isActive } from '@shared/appeals/appeal.workflow'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { UrgentCard } from '@/components/urgent-card'
import { entryOf, type EntryParams } from '@/entry'
import { useFront } from '@/hooks/use-front'
import { useLoad } from '@/hooks/use-load'
import { addressOf, open, replace } from '@/navigate'
import { enterPlace, placeOf, places, preferences } from '@/session'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { ActivitiesNear } from './activities-near'
import { CareHome } from './care-home'
import { Door } from './door'
import { MyOpen } from './my-open'

/** The door of the code one came in by; of the place chosen since, if another was. */
function useDoor() {
  const { params } = useRouter<Partial<Record<keyof EntryParams, string>>>()
  const held = places.use()[0]
  const entry = entryOf(params, held !== undefined)
  const code = typeof entry === 'string' ? undefined : entry.code
  const arrived = useRef<string | null>(null)
  const byCode = Boolean(code) && (arrived.current === null || arrived.current === held?.areaId)
  const door = useLoad(
    async () => {
      if (code && arrived.current === null) {
        const place = await api.places.show({ code })
        arrived.current = place.doorstep.areaId
        enterPlace(placeOf(place.doorstep, place.code, place.name))
        return place.doorstep
      }
      const doorstep = await api.organisation.doorstep({ id: held!.areaId })
      if (!held!.duty) enterPlace({ ...placeOf(doorstep, held!.code), name: held!.name })
      return doorstep
    },
    [byCode ? code : held?.areaId],
    code !== null && Boolean(code ?? held),
  )
  const refused = code === null ? 'place.unknown' : door.error?.code.startsWith('place.') ? door.error.code : null
  useEffect(() => {
    if (refused) replace('places/unknown', { code, why: refused })
  }, [refused, code])
  return { door, nowhere: entry === 'nowhere', refused: refused !== null }
}

/** Who opens the page that was shared stands at the same door. */
function useShare() {
  const { t, w } = useText()
  const held = places.use()[0]
  useShareAppMessage(() => ({
    title: [t(common.brand), w(held?.community), w(held?.name)].filter(Boolean).join(t(common.separator)),
    path: addressOf('home', { shared: held?.code }),
  }))
}

/** What stands behind the code on the wall: one's building, who is near, what one can do. */
export default function HomePage() {
  const { t } = useText()
  const { care } = preferences.use()
  const { door, nowhere, refused } = useDoor()
  useShare()
  const front = useFront(door.data ? { communityId: door.data.community.id, areaId: door.data.areaId } : null)
  const mine = useLoad(() => api.appeals.mine({ limit: 20 }), [])
  useDidShow(() => {
    if (mine.data) void mine.reload()
  })
  if (refused) return null
  const waiting = mine.data?.items.filter(card => card.waitsForYou).length ?? 0
  const running = mine.data?.items.filter(card => isActive(card.status)).length ?? 0
  const urgent = front?.urgent.map(notice => <UrgentCard key={notice.id} notice={notice} />)
  return (
    <Page
      header={<Header title={t(common.brand)} tab placeless={!care} />}
      footer={care ? undefined : <TabBar current='home' badges={{ 'appeals/board': waiting }} />}
    >
      {nowhere ? (
        <Empty title={t(home.chooseFirst)} note={t(home.chooseHint)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      ) : (
        <LoadedView of={door}>
          {doorstep =>
            care ? (
              <View>
                {urgent}
                <CareHome doorstep={doorstep} waiting={waiting} running={running} />
              </View>
            ) : (
              <View>
                {urgent}
                <Door doorstep={doorstep} front={front} />
                <ActivitiesNear doorstep={doorstep} />
                <MyOpen mine={mine} doorstep={doorstep} />
              </View>
            )
          }
        </LoadedView>
      )}
    </Page>
  )
}
