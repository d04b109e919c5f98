import { Text, View } from '@tarojs/components'
import type { ActivityCard, MySignUpCard } from '@shared/activities/activity.views'
import { RoomMark } from '@/components/activity-card'
import { DateBlock } from '@/components/date-block'
import { Icon } from '@/components/icon'
import { MySignUpCell } from '@/components/my-sign-up-cell'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { timeOf } from '@/strings/dates'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'

const shown = 3

interface Props {
  coming: ActivityCard[]
  own: MySignUpCard | null
}

/** Her next shift, then what is joined near here. */
export function ActivitiesNear({ coming, own }: Props) {
  const { t } = useText()
  const cards = coming.filter(({ id }) => id !== own?.activityId).slice(0, shown)
  if (cards.length === 0 && !own) return null
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
        {own && <MySignUpCell card={own} />}
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
