import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Relation } from '@shared/appeals/relative'
import type { WayIn } from '@shared/appeals/appeal.limits'

/** For whom a matter was written down or filed, as far as that was said; apart from the matter, which many may read. */
@Entity('appeal_callers')
export class AppealCaller {
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** Who wrote it down; empty where another app passed it on, or her family did. */
  @Column({ type: 'varchar', length: 26 }) staffId: string
  @Column({ type: 'varchar', length: 8 }) channel: WayIn
  @Column({ type: 'varchar', length: 20, nullable: true }) name: string | null
  @Column({ type: 'varchar', length: 20, nullable: true }) phone: string | null
  /** What she is to whoever filed for her; null where that is nobody of her family. */
  @Column({ type: 'varchar', length: 12, nullable: true }) relation: Relation | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
