import { View } from '@tarojs/components'
import { dayNumberOf, weekdayOf } from '../strings/dates'

/** The day at the left of a row: its number, the weekday below. */
export const DateBlock = ({ at }: { at: string }) => (
  <View className='date'>
    <View className='date-n'>{dayNumberOf(at)}</View>
    <View className='date-d'>{weekdayOf(at)}</View>
  </View>
)
