import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { DayKind } from '@shared/organisation/own-days'

/** What was decided on a day of one community. Rows are only added: of two on a day the later revision holds. */
@Entity('own_days')
@Index('ux_own_days_revision', ['communityId', 'revision'], { unique: true })
export class OwnDay {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'int' }) revision: number
  /** A date of the community's clock. */
  @Column({ type: 'varchar', length: 10 }) day: string
  @Column({ type: 'varchar', length: 6 }) works: DayKind
  @Column({ type: 'varchar', length: 60 }) reason: string
  @Column({ type: 'varchar', length: 26 }) setBy: string
  @Column({ type: 'datetime', precision: 3 }) setAt: Date
}
