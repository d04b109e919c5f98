import { View } from '@tarojs/components'
import { shiftStates, signUpStatus } from '@shared/activities/activity.workflow'
import type { MySignUpCard } from '@shared/activities/activity.views'
import { useNow } from '../hooks/use-now'
import { open } from '../navigate'
import { activities } from '../strings/activities'
import { activityRating } from '../strings/activity-rating'
import { common } from '../strings/common'
import { timeOf } from '../strings/dates'
import { leftUntil, spanOf } from '../strings/lengths'
import { useText } from '../strings/text'
import { DateBlock } from './date-block'
import { Icon } from './icon'
import { Tap } from './tap'

const marks = { confirmed: 'm-done', waiting: 'm-wait', offered: 'm-near' } as const

/** One of her own shifts: when, where, how she stands; a place kept for her says until when. */
export function MySignUpCell({ card }: { card: MySignUpCard }) {
  const { t, w } = useText()
  const now = useNow(30)
  const { activityId, title, place, startsAt, signUp, state } = card
  const { status, position, offerUntil, checkedInAt } = signUp
  const called =
    state === 'cancelled'
      ? w(shiftStates.cancelled)
      : checkedInAt
        ? t(activities.checkedIn, { time: timeOf(checkedInAt) })
        : status === 'waiting' && position
          ? t(activities.waitingAt, { position })
          : w(signUpStatus[status])
  const rates = signUp.can.includes('rate')
  const go = () =>
    rates ? open('activities/rate', { shift: card.shiftId }) : open('activities/detail', { id: activityId, shift: card.shiftId })
  return (
    <Tap role='link' className='cell two-rows' onTap={go}>
      <DateBlock at={startsAt} />
      <View className='gr'>
        <View className='b'>{title}</View>
        <View className='sub'>{[spanOf(card), place].join(t(common.separator))}</View>
        <View className='row g8 wrap mt4'>
          <View className={`st ${status === 'offered' ? 'near' : status === 'confirmed' && state !== 'cancelled' ? 'go' : ''}`}>
            <Icon name={state === 'cancelled' ? 'm-no' : (marks[status as 'confirmed'] ?? 'm-no')} />
            {called}
          </View>
          {rates && <View className='tag'>{t(activityRating.rate)}</View>}
          {status === 'offered' && offerUntil && (
            <View className='cap'>{t(activities.leftOnly, { left: leftUntil(offerUntil, now) })}</View>
          )}
        </View>
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
