import { View } from '@tarojs/components'
import type { HeldView } from '@shared/people/people.views'
import { myDataText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** Each kind of thing with how many, why, and until when. */
export function HeldList({ held }: { held: HeldView[] }) {
  const { t, w } = useText()
  const none = held.length === 0
  return (
    <View>
      <View className='h1 mt16'>{none ? t(text.nothing) : t(text.heading, { count: held.length })}</View>
      <View className='sub mt4'>{t(none ? text.nothingNote : text.note)}</View>
      {!none && (
        <View className='cells mt16'>
          {held.map(({ key, name, why, until, count }) => (
            <View key={key} className='cell blk'>
              <View className='b'>{t(text.count, { name: w(name), count })}</View>
              <View className='sub'>{w(why)}</View>
              <View className='cap'>{w(until)}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
