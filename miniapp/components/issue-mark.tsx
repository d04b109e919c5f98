import type { CandidateView, MonthlyIssueCard } from '@shared/monthly-issues/monthly-issue.views'
import { monthlyIssueStatuses, type MonthlyIssueStatus } from '@shared/monthly-issues/monthly-issue.workflow'
import { useText, type Speaking } from '../strings/text'
import { Mark } from './status-mark'

const marks: Record<MonthlyIssueStatus, { icon: string; look: string }> = {
  voting: { icon: 'm-ask', look: 'go' },
  chosen: { icon: 'm-quarter', look: '' },
  planned: { icon: 'm-half', look: 'go' },
  done: { icon: 'm-done', look: 'go' },
  unchosen: { icon: 'm-off', look: '' },
}

/** How an issue of the month stands, in shape and word. */
export function IssueMark({ status }: Pick<MonthlyIssueCard, 'status'>) {
  const { w } = useText()
  return <Mark {...marks[status]} text={w(monthlyIssueStatuses[status])} />
}

/** What it is about: its kind, and where. */
export const candidateName = ({ category, area }: Pick<CandidateView, 'category' | 'area'>, { w, language }: Speaking) =>
  (language === 'zh' ? [w(area.name), w(category.name)] : [w(category.name), w(area.name)]).join(' · ')
