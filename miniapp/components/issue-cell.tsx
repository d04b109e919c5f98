import { Text, View } from '@tarojs/components'
import type { MonthlyIssueCard } from '@shared/monthly-issues/monthly-issue.views'
import { monthOf } from '../strings/dates'
import { monthlyText as text } from '../strings/monthly-issues'
import { useText } from '../strings/text'
import { candidateName, IssueMark } from './issue-mark'
import { Tap } from './tap'

/** One month of them. */
export function IssueCell({ card, onTap }: { card: MonthlyIssueCard; onTap(): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { month, chosen, lead, status } = card
  return (
    <Tap role='link' className='cell blk' onTap={onTap}>
      <View className='row sp g8 wrap'>
        <Text className='b'>{t(text.ofMonth, { month: monthOf(month) })}</Text>
        <IssueMark status={status} />
      </View>
      {chosen && <View className='mt4'>{candidateName(chosen, speaking)}</View>}
      {lead && <View className='cap'>{t(text.leads, { unit: w(lead.name) })}</View>}
    </Tap>
  )
}
