import { View } from '@tarojs/components'
import { api } from '@/api'
import { useLoad } from '@/hooks/use-load'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'

/** How many tapped, by building; never who. */
export function Acknowledged({ id }: { id: string }) {
  const { t, w } = useText()
  const counted = useLoad(() => api.notices.acknowledgements({ id }), [id])
  if (!counted.data) return null
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(noticeDesk.acked, { count: counted.data.total })}
      </View>
      <View className='cells'>
        {counted.data.buildings.map(({ area, people }) => (
          <View key={area.areaId} className='cell sp'>
            <View>{w(area.name)}</View>
            <View className={people === null ? 'cap' : 'b'}>
              {people === null ? t(noticeDesk.ackedFew) : t(noticeDesk.ackedIn, { count: people })}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
