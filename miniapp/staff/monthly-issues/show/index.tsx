import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { IssueCandidates } from '@/components/issue-candidates'
import { IssueMark } from '@/components/issue-mark'
import { IssueHistory, IssueWork } from '@/components/issue-work'
import { LinkCell } from '@/components/link-cell'
import { LoadedView, Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { monthOf } from '@/strings/dates'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'
import { FinishForm } from './finish-form'
import { LeadForm } from './lead-form'
import { PlanForm } from './plan-form'

/** One issue of the month for those who lead it: who leads, what is done by when, what came of it. */
export default function MonthlyIssueDesk() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const shown = useLoad(() => api.monthlyIssues.show({ id }), [id])
  return (
    <DeskPage entry='staff/monthly-issues' title={t(text.title)}>
      <LoadedView of={shown}>{issue => <Issue issue={issue} shown={shown} />}</LoadedView>
    </DeskPage>
  )
}

function Issue({ issue, shown }: { issue: MonthlyIssueView; shown: Loaded<MonthlyIssueView> }) {
  const { t } = useText()
  const { id, month, status, version, can } = issue
  const tick = useSubmit((keyed, stepId: string) => keyed.monthlyIssues.tick({ id, version, stepId }), shown.replace)
  useMoved(shown, tick.error)
  return (
    <View>
      <View className='row sp g8 wrap'>
        <View className='h2'>{t(text.ofMonth, { month: monthOf(month) })}</View>
        <IssueMark status={status} />
      </View>
      <IssueWork
        issue={issue}
        beside={step =>
          can.includes('tick') && step.doneAt === null ? (
            <Button
              small
              look='second'
              busy={tick.busy}
              label={t(text.tickLong, { step: step.text })}
              onTap={() => void tick.submit(step.id)}
            >
              {t(text.tick)}
            </Button>
          ) : null
        }
      />
      <Problem error={tick.error} />
      {can.includes('giveLead') && <LeadForm shown={shown} />}
      {can.includes('plan') && <PlanForm key={version} shown={shown} />}
      {can.includes('finish') && <FinishForm shown={shown} />}
      <IssueCandidates issue={issue} />
      <View className='cells mt12'>
        <LinkCell icon='eye' title={t(text.seePublic)} onTap={() => open('monthly-issues', { id })} />
      </View>
      <IssueHistory events={issue.events} />
    </View>
  )
}
