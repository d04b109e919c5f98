import { words, type Words } from '../kit/words'

/** Each month residents choose one of what troubles most of them; a unit says what it does by when, and shows what came of it. */
export const monthlyIssueStatuses = {
  voting: words('投票中', 'Vote open'),
  chosen: words('已选出，等计划', 'Chosen, plan to come'),
  planned: words('按计划在办', 'Under way'),
  done: words('有结果', 'Result published'),
  unchosen: words('没有选出', 'None chosen'),
} as const satisfies Record<string, Words>
export type MonthlyIssueStatus = keyof typeof monthlyIssueStatuses

export const monthlyIssueSteps = {
  /** The clock, when the vote is over and somebody voted. */
  choose: { from: ['voting'], to: 'chosen' },
  /** The clock, when nobody voted or there was nothing to vote on. */
  leave: { from: ['voting'], to: 'unchosen' },
  /** The desk, where the list names no lead or that unit is not the one. */
  giveLead: { from: ['chosen'], to: 'chosen' },
  /** The lead; again with a reason. */
  plan: { from: ['chosen', 'planned'], to: 'planned' },
  /** One line of the plan is done. */
  tick: { from: ['planned'], to: 'planned' },
  finish: { from: ['planned'], to: 'done' },
} as const satisfies Record<string, { from: readonly MonthlyIssueStatus[]; to: MonthlyIssueStatus }>
export type MonthlyIssueStep = keyof typeof monthlyIssueSteps
/** What else its history tells: that the vote began, that its lead was reminded of the plan, that another unit took over from one that is no more. */
export type MonthlyIssueEventStep = MonthlyIssueStep | 'open' | 'planLate' | 'handOver'

/** Where a step leads from here; null where it is not open. */
export const nextMonthlyIssue = (status: MonthlyIssueStatus, step: MonthlyIssueStep): MonthlyIssueStatus | null =>
  (monthlyIssueSteps[step].from as readonly MonthlyIssueStatus[]).includes(status) ? monthlyIssueSteps[step].to : null

/** Chosen and not done yet: it is no candidate again. */
export const underWay = ['chosen', 'planned'] as const satisfies MonthlyIssueStatus[]

/** What makes a candidate. */
export const candidateGrounds = {
  households: words('90 天里至少 5 户反映', '5 or more households in 90 days'),
  recurring: words('修好又复发 2 次以上', 'Fixed and back twice or more'),
  listed: words('在挂账公开里', 'On the long list'),
} as const satisfies Record<string, Words>
export type CandidateGround = keyof typeof candidateGrounds
