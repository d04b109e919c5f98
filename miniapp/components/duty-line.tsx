import { Text, View } from '@tarojs/components'
import type { Contact } from '@shared/organisation/organisation.views'
import { useText } from '../strings/text'
import { CallButton } from './call-button'

/** Whom to ring when nothing else helps: on every page that could leave somebody alone. */
export function DutyLine({ duty }: { duty: Pick<Contact, 'name' | 'phone' | 'hours'> }) {
  const { w } = useText()
  return (
    <View className='duty'>
      <CallButton to={duty} />
      <View className='gr'>
        <View className='b ink1'>
          {`${w(duty.name)} `}
          <Text className='nw'>{duty.phone}</Text>
        </View>
        <View>{w(duty.hours)}</View>
      </View>
    </View>
  )
}
