import { View } from '@tarojs/components'

const mostTicks = 24
interface Props {
  taken: number
  capacity: number
  waiting?: number
}

/** One tick a place, outlined ones for those who wait; a plain bar where they would be too many to count. */
export function PlaceTicks({ taken, capacity, waiting = 0 }: Props) {
  if (capacity + waiting > mostTicks)
    return (
      <View className='bar' {...{ 'aria-hidden': 'true' }}>
        <View className='bar-on' style={{ width: `${Math.round((Math.min(taken, capacity) / Math.max(capacity, 1)) * 100)}%` }} />
      </View>
    )
  return (
    <View className='ticks' {...{ 'aria-hidden': 'true' }}>
      {Array.from({ length: capacity + waiting }, (_, place) => (
        <View key={place} className={`tick ${place < taken ? 'on' : place >= capacity ? 'wl' : ''}`} />
      ))}
    </View>
  )
}
