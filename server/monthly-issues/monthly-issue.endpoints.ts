import * as inputs from '@shared/monthly-issues/monthly-issue.inputs'
import { monthlyIssueRoutes } from '@shared/monthly-issues/monthly-issue.routes'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import type { Actor } from '@server/kit/actor'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import type { InputClass } from '@server/kit/validate'
import { finishIssue } from './finish-issue'
import { giveLead } from './give-lead'
import type { MonthlyIssue } from './monthly-issue.entity'
import './monthly-issue.holdings'
import { viewIssue } from './monthly-issue.view'
import { planIssue } from './plan-issue'
import { issuesOfAppeal, listIssues, readIssue } from './read-issues'
import { readSetting, setMonthlyIssues } from './setting'
import { tickStep } from './tick-step'
import { mergeVotes, voteForCandidate } from './vote-for-candidate'

whenMerged(mergeVotes)

/** A verb answers the issue as it is now. */
const verb = <Input extends object>(
  Input: InputClass<Input>,
  act: (actor: Actor, id: string, input: Input) => Promise<MonthlyIssue>,
) =>
  takes<'/:id', Input, MonthlyIssueView>(Input, async ({ actor, params, input }) =>
    viewIssue(await act(actor, params.id, input), actor),
  )

export const monthlyIssueEndpoints = serve('monthlyIssues', monthlyIssueRoutes, {
  list: takes(inputs.ListMonthlyIssues, ({ input }) => listIssues(input)),
  show: async ({ actor, params }) => viewIssue(await readIssue(params.id), actor),
  ofAppeal: ({ actor, params }) => issuesOfAppeal(actor, params.id),
  vote: verb(inputs.VoteForCandidate, voteForCandidate),
  giveLead: verb(inputs.GiveLead, giveLead),
  plan: verb(inputs.PlanIssue, planIssue),
  tick: verb(inputs.TickStep, tickStep),
  finish: verb(inputs.FinishIssue, finishIssue),
  setting: ({ actor, params }) => readSetting(actor, params.id),
  set: takes(inputs.SetMonthlyIssues, ({ actor, params, input }) => setMonthlyIssues(actor, params.id, input.on)),
})
