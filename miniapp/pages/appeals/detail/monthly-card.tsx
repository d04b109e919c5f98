import { View } from '@tarojs/components'
import { monthlyIssueStatuses } from '@shared/monthly-issues/monthly-issue.workflow'
import { api } from '@/api'
import { LinkCell } from '@/components/link-cell'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { monthOf } from '@/strings/dates'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'

/** The way to the issue of the month that a public matter is part of, or was put to the vote with. */
export function MonthlyCard({ id }: { id: string }) {
  const { t, w } = useText()
  const issues = useLoad(() => api.monthlyIssues.ofAppeal({ id }), [id])
  if (!issues.data || issues.data.length === 0) return null
  return (
    <View className='cells mt12'>
      {issues.data.map(({ id: issueId, month, status, chosen }) => (
        <LinkCell
          key={issueId}
          icon='m-list'
          title={t(chosen ? text.partOf : text.wasCandidate, { month: monthOf(month) })}
          note={w(monthlyIssueStatuses[status])}
          onTap={() => open('monthly-issues', { id: issueId })}
        />
      ))}
    </View>
  )
}
