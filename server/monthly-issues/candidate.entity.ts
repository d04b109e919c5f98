import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { CandidateGround } from '@shared/monthly-issues/monthly-issue.workflow'

/** Matters of one kind in one grid, as they stood when they were put to the vote. */
@Entity('monthly_issue_candidates')
@Index('ux_monthly_issue_candidates_place', ['issueId', 'place'], { unique: true })
export class Candidate {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) issueId: string
  /** 1 is the one that troubles most. */
  @Column({ type: 'int' }) place: number
  @Column({ type: 'varchar', length: 40 }) category: string
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'int' }) households: number
  @Column({ type: 'int' }) matters: number
  @Column({ type: 'int' }) reopens: number
  @Column({ type: 'int' }) months: number
  @Column({ type: 'simple-json' }) grounds: CandidateGround[]
  /** Households that chose it; null until the vote is over. */
  @Column({ type: 'int', nullable: true }) votes: number | null
}

/** That a matter is one of those. */
@Entity('monthly_issue_matters')
@Index('ix_monthly_issue_matters_appeal', ['appealId'])
export class CandidateMatter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) candidateId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 26 }) issueId: string
}

/** What somebody chose; nobody is shown who it was. When the vote is over the counts stay. */
@Entity('monthly_issue_votes')
@Index('ix_monthly_issue_votes_person', ['personId'])
export class IssueVote {
  @PrimaryColumn({ type: 'varchar', length: 26 }) issueId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26 }) candidateId: string
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
