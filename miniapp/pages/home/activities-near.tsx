import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { api } from '@/api'
import { RoomMark } from '@/components/activity-card'
import { DateBlock } from '@/components/date-block'
import { Icon } from '@/components/icon'
import { MySignUpCell } from '@/components/my-sign-up-cell'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { timeOf } from '@/strings/dates'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'

const shown = 3

/** Her next shift, then what is joined near here: at this very place first, so that its code leads there. */
export function ActivitiesNear({ doorstep: { areaId, community } }: { doorstep: Doorstep }) {
  const { t } = useText()
  const coming = useLoad(() => api.activities.list({ communityId: community.id, limit: 20 }), [community.id])
  const mine = useLoad(() => api.activities.mine({ part: 'coming', limit: 5 }), [])
  useDidShow(() => {
    if (coming.data) void coming.reload()
    if (mine.data) void mine.reload()
  })
  const own = mine.data?.items.slice(0, 1) ?? []
  const cards = (coming.data?.items ?? [])
    .filter(({ id, state }) => (state === 'open' || state === 'full') && own.every(({ activityId }) => activityId !== id))
    .sort((one, other) => Number(other.area.areaId === areaId) - Number(one.area.areaId === areaId))
    .slice(0, shown)
  if (cards.length + own.length === 0) return null
  return (
    <View>
      <View className='sec'>
        <Text>{t(activities.around)}</Text>
        <Tap role='link' className='sec-more' label={`${t(activities.around)}: ${t(home.all)}`} onTap={() => open('activities')}>
          {t(home.all)}
          <Icon name='chev' small />
        </Tap>
      </View>
      <View className='cells'>
        {own.map(card => (
          <MySignUpCell key={card.id} card={card} />
        ))}
        {cards.map(card => (
          <Tap key={card.id} role='link' className='cell' onTap={() => open('activities/detail', { id: card.id })}>
            <DateBlock at={card.startsAt} />
            <View className='gr'>
              <View className='b'>{card.title}</View>
              <View className='cap'>{[timeOf(card.startsAt), card.place].join(t(common.separator))}</View>
              <RoomMark card={card} />
            </View>
            <Icon name='chev' small className='chev' />
          </Tap>
        ))}
      </View>
    </View>
  )
}
