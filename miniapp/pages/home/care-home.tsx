import { View } from '@tarojs/components'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { Button } from '@/components/button'
import { DoorPlate } from '@/components/door-plate'
import { DutyLine } from '@/components/duty-line'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { call, open } from '@/navigate'
import type { PageName } from '@/pages'
import { prefer } from '@/session'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText, type Text } from '@/strings/text'

const actions: readonly { page: PageName; icon: string; text: Text }[] = [
  { page: 'appeals/file', icon: 'appeal', text: home.careFile },
  { page: 'appeals/mine', icon: 'clock', text: home.careProgress },
  { page: 'organisation/who-serves', icon: 'users', text: home.careWho },
  { page: 'me', icon: 'me', text: ['我的', 'Me'] },
]

/** For whom letters are small: one call, four actions, nothing else. */
export function CareHome({ doorstep: { community, building, grid, worker, duty } }: { doorstep: Doorstep }) {
  const { t, w } = useText()
  const near = worker ?? duty
  return (
    <View className='stack'>
      <View className='row g16'>
        <DoorPlate number={building?.number ?? null} name={building?.name ?? community.name} />
        <View className='gr'>
          <View className='h2'>{w(community.name)}</View>
          <View className='sub'>{w(grid?.name)}</View>
          <Tap className='hit lnk' onTap={() => open('places/pick')}>
            {t(common.changePlace)}
          </Tap>
        </View>
      </View>
      <Tap className='call' onTap={() => call(near.phone)} label={t(common.callWho, { name: `${w(near.name)} ${near.phone}` })}>
        <Icon name='phone' />
        <View className='gr'>
          <View className='h2'>{t(worker ? home.careCall : home.careDuty)}</View>
          <View className='on-plate-2'>{`${w(near.name)} ${near.phone}`}</View>
        </View>
      </Tap>
      {actions.map(({ page, icon, text }) => (
        <Tap key={page} role='link' className='card row g16' onTap={() => open(page)}>
          <Icon name={icon} className='jade' />
          <View className='h2 gr'>{t(text)}</View>
          <Icon name='chev' small className='chev' />
        </Tap>
      ))}
      <DutyLine duty={duty} />
      <Button onTap={() => prefer({ care: false })}>{t(home.careExit)}</Button>
    </View>
  )
}
