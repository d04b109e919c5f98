import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { isActive } from '@shared/appeals/appeal.workflow'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { UrgentCard } from '@/components/urgent-card'
import { useFront } from '@/hooks/use-front'
import { useLoad } from '@/hooks/use-load'
import { open, replace } from '@/navigate'
import { enterPlace, placeOf, places, preferences } from '@/session'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { CareHome } from './care-home'
import { Door } from './door'
import { MyOpen } from './my-open'

/** The door of the code in the address; of the place chosen since, if another was. */
function useDoor() {
  const code = useRouter().params.place
  const held = places.use()[0]
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
    Boolean(code ?? held),
  )
  const refused = door.error?.code.startsWith('place.') ? door.error.code : null
  useEffect(() => {
    if (refused) replace('places/unknown', { code, why: refused })
  }, [refused, code])
  return { door, nowhere: !code && !held, refused: refused !== null }
}

/** What stands behind the code on the wall: one's building, who is near, what one can do. */
export default function HomePage() {
  const { t } = useText()
  const { care } = preferences.use()
  const { door, nowhere, refused } = useDoor()
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
                <MyOpen mine={mine} doorstep={doorstep} />
              </View>
            )
          }
        </LoadedView>
      )}
    </Page>
  )
}
