import { View } from '@tarojs/components'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { call, open } from '@/navigate'
import type { PageName } from '@/pages'
import { prefer } from '@/session'
import { dayOf } from '@/strings/dates'
import { home } from '@/strings/home'
import { useText, type Text } from '@/strings/text'
import { CareCalls } from './care-calls'

interface Action {
  page: PageName
  icon: string
  text: Text
  hint: string
}
interface Props {
  doorstep: Doorstep
  /** Matters that want something of her; matters under way. */
  waiting: number
  running: number
}

/** For whom letters are small: one call, five actions, nothing else. */
export function CareHome({ doorstep: { community, building, grid, duty, worker }, waiting, running }: Props) {
  const { t, w } = useText()
  const name = building?.name ?? grid?.name ?? community.name
  const [progress, count] =
    waiting > 0 ? [home.careWaiting, waiting] : running > 0 ? [home.careRunning, running] : [home.careNone, 0]
  const actions: Action[] = [
    { page: 'appeals/file', icon: 'appeal', text: home.careFile, hint: t(home.careFileHint) },
    { page: 'appeals/mine', icon: 'doc', text: home.careProgress, hint: t(progress, { count }) },
    { page: 'notices', icon: 'notice', text: home.careNotices, hint: t(home.careNoticesHint) },
    { page: 'activities', icon: 'heart', text: home.careActivities, hint: t(home.careActivitiesHint) },
    { page: 'organisation/who-serves', icon: 'users', text: home.careWho, hint: t(home.careWhoHint) },
    { page: 'me', icon: 'me', text: home.careMe, hint: t(home.careMeHint) },
  ]
  return (
    <View>
      <View className='row g12'>
        <DoorPlate number={building?.number ?? null} name={name} />
        <View className='gr'>
          <View className='h2'>{w(community.name)}</View>
          <View className='sub'>{dayOf(new Date())}</View>
        </View>
      </View>
      <Tap className='call mt12' onTap={() => call(duty.phone)}>
        <Icon name='phone' />
        <View className='gr'>
          <View className='h2'>{t(home.careDuty, { name: w(duty.name) })}</View>
          <View className='on-plate-2'>{`${duty.phone} · ${w(duty.hours)}`}</View>
        </View>
      </Tap>
      <View className='half keep mt12'>
        {actions.map(({ page, icon, text, hint }) => (
          <View key={page} className='half-c'>
            <Tap role='link' className='card tile' onTap={() => open(page)}>
              <Icon name={icon} className='jade' />
              <View className='h2 mt8'>{t(text)}</View>
              <View className='cap'>{hint}</View>
            </Tap>
          </View>
        ))}
      </View>
      <CareCalls worker={worker} />
      <Tap className='hit sub' onTap={() => prefer({ care: false })}>
        {t(home.careExit)}
        <Icon name='chev' small />
      </Tap>
    </View>
  )
}
