import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Solved } from '@shared/feedback/feedback.views'

/** Who met the same and said so: she hears what everybody may see of it, and her household counts once. Nobody is shown who it was. */
@Entity('appeal_supporters')
@Index('ix_appeal_supporters_person', ['personId'])
@Index('ix_appeal_supporters_from', ['fromId'])
export class AppealSupporter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** The matter she joined, where this is one that it was merged into. */
  @Column({ type: 'varchar', length: 26, nullable: true }) fromId: string | null
  @Column({ type: 'datetime', precision: 3 }) since: Date
  /** Whether it is solved where she met it, of which answer (the first is 0), and when she said so last. */
  @Column({ type: 'varchar', length: 8, nullable: true }) said: Solved | null
  @Column({ type: 'int', nullable: true }) saidOf: number | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) saidAt: Date | null
}
