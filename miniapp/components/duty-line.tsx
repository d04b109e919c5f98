import { View } from '@tarojs/components'
import type { Contact } from '@shared/organisation/organisation.views'
import { call } from '../navigate'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

/** Whom to ring when nothing else helps: on every page that could leave somebody alone. */
export function DutyLine({ duty }: { duty: Pick<Contact, 'name' | 'phone' | 'hours'> }) {
  const { t, w } = useText()
  return (
    <View className='duty'>
      <Tap className='rbtn' onTap={() => call(duty.phone)} label={t(common.callWho, { name: `${w(duty.name)} ${duty.phone}` })}>
        <Icon name='phone' />
      </Tap>
      <View className='gr'>
        <View className='b ink1'>{`${w(duty.name)} ${duty.phone}`}</View>
        <View>{w(duty.hours)}</View>
      </View>
    </View>
  )
}
