import { View } from '@tarojs/components'
import { api } from '@/api'
import { Icon } from '@/components/icon'
import { useLoad } from '@/hooks/use-load'
import { dateOf } from '@/strings/dates'
import { whoseText as text } from '@/strings/duties'
import { useText } from '@/strings/text'

/** Where nobody leads, said openly; nothing where there is no such place. */
export function Gaps({ communityId }: { communityId: string }) {
  const { t, w } = useText()
  const { data } = useLoad(() => api.duties.gaps({ id: communityId }), [communityId])
  if (!data || data.length === 0) return null
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.gaps, { count: data.length })}
      </View>
      <View className='cells'>
        {data.map(({ category, areaId, name, area, since }) => (
          <View key={`${category} ${areaId}`} className='cell'>
            <Icon name='m-over' className='verm' />
            <View className='gr'>
              <View>{t(text.times, { what: w(name), where: w(area) })}</View>
              <View className='cap'>{since ? t(text.gapsSince, { date: dateOf(since) }) : t(text.gapsNote)}</View>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
