import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import { nextMonthlyIssue, type MonthlyIssueStatus, type MonthlyIssueStep } from '@shared/monthly-issues/monthly-issue.workflow'
import { Refusal } from '@shared/kit/refusal'

/** What residents of a community chose in a month, or were asked to; one for each month. */
@Entity('monthly_issues')
@Index('ux_monthly_issues_month', ['communityId', 'month'], { unique: true })
@Index('ix_monthly_issues_vote', ['status', 'votingUntil'])
export class MonthlyIssue {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** `2026-12`. */
  @Column({ type: 'varchar', length: 7 }) month: string
  @Column({ type: 'varchar', length: 16 }) status: MonthlyIssueStatus
  @Column({ type: 'datetime', precision: 3 }) openedAt: Date
  @Column({ type: 'datetime', precision: 3 }) votingUntil: Date
  /** How many kinds and places came into question. */
  @Column({ type: 'int' }) considered: number
  /** Households that voted; null until the vote is over. */
  @Column({ type: 'int', nullable: true }) voters: number | null
  @Column({ type: 'varchar', length: 26, nullable: true }) chosenId: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'text', nullable: true }) resultText: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) doneAt: Date | null
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `monthlyIssue.wrongState`. */
  take(step: MonthlyIssueStep): void {
    const next = nextMonthlyIssue(this.status, step)
    if (!next) throw new Refusal(monthlyIssueReasons.wrongState)
    this.status = next
  }
}
