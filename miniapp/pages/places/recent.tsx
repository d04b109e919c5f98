import { View } from '@tarojs/components'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { places as held } from '@/session'
import { common } from '@/strings/common'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'
import { enter } from './enter'

/** The places this device has been at, the current one first; nothing on a first visit. */
export function Recent() {
  const { t, w } = useText()
  const recent = held.use()
  if (recent.length === 0) return null
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(places.recent)}
      </View>
      <View className='cells'>
        {recent.map((place, index) => (
          <Tap key={place.areaId} role='link' className='cell' onTap={() => enter(place)}>
            <DoorPlate number={place.number} name={place.name} small />
            <View className='gr'>
              <View className='b'>{`${w(place.community)} ${place.areaId === place.communityId ? '' : w(place.name)}`}</View>
              <View className='cap'>
                {[w(place.grid), index === 0 && t(places.hereNow)].filter(Boolean).join(t(common.separator))}
              </View>
            </View>
            <Icon name={index === 0 ? 'check' : 'chev'} small={index > 0} className={index === 0 ? 'jade' : 'chev'} />
          </Tap>
        ))}
      </View>
    </View>
  )
}
