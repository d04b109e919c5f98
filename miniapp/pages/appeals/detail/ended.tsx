import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

/** Declined: why, and where to go. Withdrawn: that it is. Closed by a ruling: why. */
export function Ended({ appeal: { status, declined, as, events } }: { appeal: AppealView }) {
  const { t, w } = useText()
  if (status === 'withdrawn' && as === 'holder') return <View className='card sub'>{t(detail.withdrawn)}</View>
  const ruled =
    status === 'closed' && events.find(({ step }) => step === 'ruleClose' || step === 'rate' || step === 'closeUnrated')
  if (ruled && ruled.step === 'ruleClose') return <View className='card mb12 b'>{w(ruled.sentence)}</View>
  if (!declined) return null
  return (
    <View className='card'>
      <View className='b'>{t(detail.declined)}</View>
      <View className='cap mt12'>{t(detail.reason)}</View>
      <View>{w(declined.reason)}</View>
      <View className='cap mt12'>{t(detail.whereToGo)}</View>
      <View className='read'>{declined.whereToGo}</View>
    </View>
  )
}
