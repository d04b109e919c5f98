import { View } from '@tarojs/components'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { Avatar } from '@/components/avatar'
import { CallButton } from '@/components/call-button'
import { careNumbers, home } from '@/strings/home'
import { useText } from '@/strings/text'

/** Whom one can ring with one tap: who is near, then the numbers that everybody knows. */
export function CareCalls({ worker }: Pick<Doorstep, 'worker'>) {
  const { t, w } = useText()
  return (
    <View className='stack mt12'>
      {worker && (
        <View className='cells'>
          <View className='cell'>
            <Avatar name={w(worker.name)} />
            <View className='gr'>
              <View className='b'>{w(worker.name)}</View>
              <View className='sub'>{t(home.myWorker)}</View>
            </View>
            <CallButton to={worker} />
          </View>
        </View>
      )}
      <View className='cells'>
        {careNumbers.map(({ phone, name }) => (
          <View key={phone} className='cell'>
            <View className='gr'>
              <View className='h2'>{phone}</View>
              <View className='sub'>{w(name)}</View>
            </View>
            <CallButton to={{ phone, name }} />
          </View>
        ))}
      </View>
    </View>
  )
}
