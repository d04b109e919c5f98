import { View } from '@tarojs/components'
import { isActive } from '@shared/appeals/appeal.workflow'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { UrgentCard } from '@/components/urgent-card'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { preferences } from '@/session'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { ActivitiesNear } from './activities-near'
import { CareHome } from './care-home'
import { Door } from './door'
import { MonthlyCell } from './monthly-cell'
import { MyOpen } from './my-open'
import { useHome, useMyHome } from './use-home'

/** What stands behind the code on the wall: one's building, who is near, what one can do. */
export default function HomePage() {
  const { t } = useText()
  const { care } = preferences.use()
  const { home: found, nowhere, refused } = useHome()
  const mine = useMyHome()
  usePlaceSharing('home')
  if (refused) return null
  const waiting = mine?.appeals.filter(card => card.waitsForYou).length ?? 0
  const running = mine?.appeals.filter(card => isActive(card.status)).length ?? 0
  return (
    <Page
      header={<Header title={t(common.brand)} tab placeless={!care} />}
      footer={care ? undefined : <TabBar current='home' badges={{ 'appeals/board': waiting, me: mine?.unread }} />}
    >
      {nowhere ? (
        <Empty title={t(home.chooseFirst)} note={t(home.chooseHint)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      ) : (
        <LoadedView of={found}>
          {({ doorstep, front, activities, monthlyIssue }) => (
            <View>
              {front.urgent.map(notice => (
                <UrgentCard key={notice.id} notice={notice} />
              ))}
              {care ? (
                <View>
                  <CareHome doorstep={doorstep} waiting={waiting} running={running} />
                  <MonthlyCell issue={monthlyIssue} />
                </View>
              ) : (
                <View>
                  <Door doorstep={doorstep} front={front} />
                  <MonthlyCell issue={monthlyIssue} />
                  <ActivitiesNear coming={activities} own={mine?.coming ?? null} />
                  <MyOpen mine={mine?.appeals ?? []} doorstep={doorstep} />
                </View>
              )}
            </View>
          )}
        </LoadedView>
      )}
    </Page>
  )
}
