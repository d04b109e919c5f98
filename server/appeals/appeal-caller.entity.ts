import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { WayIn } from '@shared/appeals/appeal.limits'

/** For whom a matter was written down, as far as she said; apart from the matter, which many may read. */
@Entity('appeal_callers')
export class AppealCaller {
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** Who wrote it down; empty where another app passed it on. */
  @Column({ type: 'varchar', length: 26 }) staffId: string
  @Column({ type: 'varchar', length: 8 }) channel: WayIn
  @Column({ type: 'varchar', length: 20, nullable: true }) name: string | null
  @Column({ type: 'varchar', length: 20, nullable: true }) phone: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
