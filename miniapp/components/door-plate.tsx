import { Text, View } from '@tarojs/components'
import type { Words } from '@shared/kit/words'
import { common } from '../strings/common'
import { useText } from '../strings/text'

/** The enamel plate beside the door: the number, or the first character where a place has none. */
export function DoorPlate({ number, name, small }: { number: number | null; name: Words; small?: boolean }) {
  const { t, w } = useText()
  return (
    <View className={`plate ${small ? 's' : ''}`} {...{ role: 'img', 'aria-label': w(name) }}>
      <View className='plate-in' {...{ 'aria-hidden': 'true' }}>
        <Text className='plate-n'>{number ?? w(name).slice(0, 1)}</Text>
        {number !== null && <Text className='plate-u'>{t(common.building)}</Text>}
      </View>
    </View>
  )
}
