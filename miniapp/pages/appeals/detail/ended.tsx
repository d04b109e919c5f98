import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { dateTimeOf } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { rulingText } from '@/strings/rulings'
import { useText, type Speaking } from '@/strings/text'

/** Declined: why, where to go, how it stands with a review. Withdrawn: that it is. Closed by a ruling: why. */
export function Ended({ appeal: { status, declined, review, as, events } }: { appeal: AppealView }) {
  const speaking = useText()
  const { t, w } = speaking
  if (status === 'withdrawn' && as === 'holder') return <View className='card sub'>{t(detail.withdrawn)}</View>
  // Whatever was noted since, it was the last step that closed it.
  const ruled = status === 'closed' && events.find(event => event.status !== 'closed' || event.step === 'ruleClose')
  if (ruled && ruled.step === 'ruleClose') return <View className='card mb12 b'>{w(ruled.sentence)}</View>
  if (!declined) return null
  return (
    <View className='card'>
      <View className='b'>{t(detail.declined)}</View>
      <View className='cap mt12'>{t(detail.reason)}</View>
      <View>{w(declined.reason)}</View>
      <View className='cap mt12'>{t(detail.whereToGo)}</View>
      <View className='read'>{declined.whereToGo}</View>
      {review && <View className='sub mt12'>{reviewLine(review, as, speaking)}</View>}
    </View>
  )
}

function reviewLine(review: NonNullable<AppealView['review']>, as: AppealView['as'], { t }: Speaking): string {
  if (review.state === 'upheld') return t(rulingText.reviewUpheld, { reason: review.reason })
  if (review.state === 'open') return t(rulingText.reviewUntil, { due: dateTimeOf(review.until) })
  return as === 'holder' ? t(rulingText.reviewAsked, { due: dateTimeOf(review.by) }) : t(rulingText.reviewAskedPublic)
}
