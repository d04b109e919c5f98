import { get, post, step } from '../kit/route'
import type { Page } from '../kit/page'
import type * as inputs from './monthly-issue.inputs'
import type { IssueOfMatter, MonthlyIssueCard, MonthlyIssueSetting, MonthlyIssueView } from './monthly-issue.views'

export const monthlyIssueRoutes = {
  /** The newest first. */
  list: get('/monthly-issues').takes<inputs.ListMonthlyIssues>().gives<Page<MonthlyIssueCard>>(),
  show: get('/monthly-issues/:id').by('guest').gives<MonthlyIssueView>(),
  /** In which of them a matter is. */
  ofAppeal: get('/monthly-issues/appeals/:id').by('guest').gives<IssueOfMatter[]>(),
  /** One a household: what was said last in it counts, and may be changed until the vote is over. */
  vote: post('/monthly-issues/:id/vote').by('guest').takes<inputs.VoteForCandidate>().gives<MonthlyIssueView>(),

  giveLead: step('/monthly-issues/:id/lead').by('staff').takes<inputs.GiveLead>().gives<MonthlyIssueView>(),
  plan: step('/monthly-issues/:id/plan').by('staff').takes<inputs.PlanIssue>().gives<MonthlyIssueView>(),
  tick: step('/monthly-issues/:id/tick').by('staff').takes<inputs.TickStep>().gives<MonthlyIssueView>(),
  finish: step('/monthly-issues/:id/finish').by('staff').takes<inputs.FinishIssue>().gives<MonthlyIssueView>(),

  setting: get('/monthly-issues/communities/:id/setting').by('staff').gives<MonthlyIssueSetting>(),
  set: post('/monthly-issues/communities/:id/setting').by('staff').takes<inputs.SetMonthlyIssues>().gives<MonthlyIssueSetting>(),
}
