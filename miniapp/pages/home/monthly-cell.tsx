import { View } from '@tarojs/components'
import type { MonthlyIssueCard } from '@shared/monthly-issues/monthly-issue.views'
import { monthlyIssueStatuses } from '@shared/monthly-issues/monthly-issue.workflow'
import { candidateName } from '@/components/issue-mark'
import { LinkCell } from '@/components/link-cell'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'

/** The way to the issue of the month, where the community has them. */
export function MonthlyCell({ issue }: { issue: MonthlyIssueCard | null }) {
  const speaking = useText()
  const { t, w } = speaking
  if (!issue) return null
  const said = [w(monthlyIssueStatuses[issue.status]), issue.chosen && candidateName(issue.chosen, speaking)]
  return (
    <View className='cells mt12'>
      <LinkCell
        icon='m-list'
        title={t(text.title)}
        note={said.filter(Boolean).join(t(common.separator))}
        onTap={() => open('monthly-issues', { id: issue.id })}
      />
    </View>
  )
}
