import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { ExclusionGround } from '@shared/feedback/exclusion.grounds'
import type { ExclusionStatus } from '@shared/feedback/exclusion.views'

/** That a unit asked to leave a rated matter out of the figures; once for each answer. */
@Entity('rating_exclusions')
@Index('ux_rating_exclusions_once', ['communityId', 'appealId', 'round'], { unique: true })
@Index('ix_rating_exclusions_list', ['communityId', 'status', 'askedAt', 'id'])
export class Exclusion {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) appealId: string
  /** Of which answer: one that is done again is counted again. */
  @Column({ type: 'int' }) round: number
  @Column({ type: 'varchar', length: 26 }) unitId: string
  @Column({ type: 'varchar', length: 26 }) askedBy: string
  @Column({ type: 'varchar', length: 16 }) ground: ExclusionGround
  @Column({ type: 'text' }) words: string
  @Column({ type: 'datetime', precision: 3 }) askedAt: Date
  @Column({ type: 'varchar', length: 8 }) status: ExclusionStatus
  @Column({ type: 'varchar', length: 26, nullable: true }) ruledBy: string | null
  @Column({ type: 'text', nullable: true }) ruledWords: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) ruledAt: Date | null
  @Column({ type: 'int' }) version: number
}
