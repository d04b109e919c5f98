import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { useLoad } from '@/hooks/use-load'
import { open, replace } from '@/navigate'
import { enterPlace, placeOf, places, preferences } from '@/session'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { CareHome } from './care-home'
import { Door } from './door'
import { MyOpen } from './my-open'

/** What stands behind the code on the wall: one's building, who is near, what one can do. */
export default function HomePage() {
  const { t } = useText()
  const { care } = preferences.use()
  const code = useRouter().params.place
  const areaId = places.use()[0]?.areaId
  const door = useLoad(
    async () => {
      if (!code) return api.organisation.doorstep({ id: areaId! })
      const place = await api.places.show({ code })
      enterPlace(placeOf(place.doorstep, place.code, place.name))
      return place.doorstep
    },
    code ? [code] : [areaId],
    Boolean(code ?? areaId),
  )
  const mine = useLoad(() => api.appeals.mine({ limit: 20 }), [])
  useDidShow(() => {
    if (mine.data) void mine.reload()
  })
  if (code && door.error && door.error.code.startsWith('place.')) {
    replace('places/unknown', { code, why: door.error.code })
    return null
  }
  const waiting = mine.data?.items.filter(card => card.waitsForYou).length ?? 0
  return (
    <Page
      header={<Header title={t(common.brand)} tab placeless />}
      footer={care ? undefined : <TabBar current='home' badges={{ 'appeals/board': waiting }} />}
    >
      {!code && !areaId ? (
        <Empty icon='pin' title={t(home.chooseFirst)} note={t(home.chooseHint)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      ) : (
        <LoadedView of={door}>
          {doorstep => (
            <View>
              {care ? <CareHome doorstep={doorstep} /> : <Door doorstep={doorstep} />}
              {!care && <MyOpen mine={mine} doorstep={doorstep} />}
            </View>
          )}
        </LoadedView>
      )}
    </Page>
  )
}
