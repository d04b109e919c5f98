import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { CommitmentState } from '@shared/appeals/commitment.views'

/** What a unit promised in a matter; which one is open stands in the matter itself, so that there is never another beside it. */
@Entity('commitments')
@Index('ix_commitments_appeal', ['appealId', 'id'])
@Index('ix_commitments_due', ['state', 'dueAt'])
@Index('ix_commitments_month', ['communityId', 'endedAt', 'id'])
@Index('ix_commitments_unit', ['communityId', 'unitId', 'endedAt', 'id'])
export class Commitment {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) appealId: string
  /** Who made it; once it ended, who had the matter then and answers for it. */
  @Column({ type: 'varchar', length: 26 }) unitId: string
  @Column({ type: 'text' }) text: string
  /** A day of the community's calendar, and the moment at which that is over. */
  @Column({ type: 'varchar', length: 10 }) day: string
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  @Column({ type: 'varchar', length: 12 }) state: CommitmentState
  /** What was done, or why it was taken back. */
  @Column({ type: 'text', nullable: true }) said: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null
}
