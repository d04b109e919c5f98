import { Text, View } from '@tarojs/components'
import type { NoticeFront } from '@shared/notices/notice.views'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { AwayLine } from '@/components/away-line'
import { Avatar } from '@/components/avatar'
import { CallButton } from '@/components/call-button'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { FrontCells } from './front-cells'

/** The plate, the worker, what is made known here, and what one can do. */
export function Door({ doorstep, front }: { doorstep: Doorstep; front: NoticeFront }) {
  const { community, building, grid, worker } = doorstep
  const { t, w } = useText()
  const name = building?.name ?? grid?.name ?? community.name
  return (
    <View>
      <View className='row g16'>
        <DoorPlate number={building?.number ?? null} name={name} />
        <View className='gr'>
          <View className='h2'>{w(community.name)}</View>
          <View className='sub'>{[w(community.address), w(grid?.name)].filter(Boolean).join(t(common.separator))}</View>
        </View>
        <Tap className='hit lnk' onTap={() => open('places/pick')}>
          {t(common.changePlace)}
        </Tap>
      </View>
      <View className='cells mt16'>
        {worker && (
          <View className='cell'>
            <Avatar name={w(worker.name)} />
            <View className='gr'>
              <View>
                <Text className='b'>{w(worker.name)}</Text> <Text className='sub'>{t(home.myWorker)}</Text>
              </View>
              <View className='sub'>{w(worker.hours)}</View>
              <AwayLine away={worker.away} />
              {!worker.away && worker.deputy && <View className='cap'>{t(home.deputy, { name: w(worker.deputy) })}</View>}
            </View>
            <CallButton to={worker} />
          </View>
        )}
        <FrontCells front={front} />
      </View>
      <View className='row mt12 g12 door-acts'>
        <Tap className='hero gr' role='link' onTap={() => open('appeals/file')}>
          <Icon name='appeal' />
          <View>
            <View className='h2'>{t(home.file)}</View>
            <View className='on-plate-2'>{t(home.fileHint)}</View>
          </View>
        </Tap>
        <View className='stack gr'>
          <Tap className='card row g12' role='link' onTap={() => open('organisation/who-serves')}>
            <Icon name='users' className='jade' />
            <View className='gr'>
              <View className='b'>{t(home.who)}</View>
              <View className='cap'>{t(home.whoHint)}</View>
            </View>
          </Tap>
          <Tap className='card row g12' role='link' onTap={() => open('appeals/find')}>
            <Icon name='search' className='jade' />
            <View className='gr'>
              <View className='b'>{t(home.find)}</View>
              <View className='cap'>{t(home.findHint)}</View>
            </View>
          </Tap>
        </View>
      </View>
    </View>
  )
}
