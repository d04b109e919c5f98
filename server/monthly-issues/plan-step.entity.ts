import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'

/** One line of a plan: what is done by which day of the community's calendar. */
@Entity('monthly_issue_plan_steps')
@Index('ix_monthly_issue_plan_steps_issue', ['issueId', 'dueOn', 'id'])
export class PlanStep {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) issueId: string
  @Column({ type: 'varchar', length: 80 }) text: string
  @Column({ type: 'varchar', length: 10 }) dueOn: string
  @Column({ type: 'datetime', precision: 3, nullable: true }) doneAt: Date | null
}

/** What happened to it; rows are only added. */
@Entity('monthly_issue_events')
@Index('ix_monthly_issue_events_issue', ['issueId', 'at', 'id'])
export class IssueEvent {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) issueId: string
  @Column({ type: 'varchar', length: 16 }) step: MonthlyIssueEventStep
  /** Staff only; nobody for the clock. */
  @Column({ type: 'varchar', length: 26, nullable: true }) actorId: string | null
  /** The unit that led it then. */
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  /** Why a plan was changed, or the line that is done. */
  @Column({ type: 'text', nullable: true }) text: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
