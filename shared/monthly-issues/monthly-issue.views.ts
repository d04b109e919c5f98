import type { AreaView, UnitView } from '../appeals/appeal.views'
import type { Words } from '../kit/words'
import type { CandidateGround, MonthlyIssueEventStep, MonthlyIssueStatus, MonthlyIssueStep } from './monthly-issue.workflow'

/** Matters of one kind in one grid, as everybody may know of them: counted by what is public, and nobody’s words. */
export interface CandidateView {
  id: string
  /** 1 is the one that troubles most. */
  place: number
  category: { key: string; name: Words; group: Words }
  area: AreaView
  /** null where they are fewer than five. */
  households: number | null
  matters: number
  /** How often they were opened again. */
  reopens: number
  /** For how many months the oldest of them waits. */
  months: number
  grounds: CandidateGround[]
  /** Households that chose it; null until the vote is over. */
  votes: number | null
}
export interface MonthlyIssueCard {
  id: string
  /** `2026-12`. */
  month: string
  status: MonthlyIssueStatus
  votingUntil: string
  /** What was chosen. */
  chosen: Pick<CandidateView, 'id' | 'category' | 'area'> | null
  lead: UnitView | null
}
export interface PlanStepView {
  id: string
  text: string
  /** `2026-12-20`. */
  dueOn: string
  doneAt: string | null
}
export interface MonthlyIssueEvent {
  id: string
  step: MonthlyIssueEventStep
  at: string
  /** The unit that got it, or why a plan was changed. */
  unit: Words | null
  text: string | null
}
/** Matters of the same kind in the same grid, before the vote and after it was done. */
export interface BeforeAndAfter {
  before: number
  after: number
  /** Of how many days each is the count; those after are not all over yet. */
  days: number
  daysAfter: number
  /** Of those on the long list that were filed before these days: how many there were, and how many are not done yet. */
  older: { before: number; open: number }
}
export interface MonthlyIssueView extends MonthlyIssueCard {
  communityId: string
  /** How many kinds and places came into question. */
  considered: number
  candidates: CandidateView[]
  /** Households that voted; null until the vote is over. */
  voters: number | null
  /** Which one she chose herself. */
  mine: string | null
  steps: PlanStepView[]
  result: ({ text: string; at: string } & BeforeAndAfter) | null
  events: MonthlyIssueEvent[]
  version: number
  can: (MonthlyIssueStep | 'vote')[]
}
/** Whether a community has an issue each month; off until a supervisor switches it on. */
export interface MonthlyIssueSetting {
  on: boolean
  can: 'set'[]
}
/** Where a matter is part of one. */
export interface IssueOfMatter {
  id: string
  month: string
  status: MonthlyIssueStatus
  /** Of the matter’s kind and place: put to the vote only, or chosen. */
  chosen: boolean
}
