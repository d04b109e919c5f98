import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What another unit is asked to do for a matter; the unit in charge stays the one owner. */
@Entity('unit_tasks')
@Index('ix_unit_tasks_unit', ['communityId', 'unitId', 'state', 'dueAt', 'id'])
@Index('ix_unit_tasks_appeal', ['appealId', 'state'])
@Index('ix_unit_tasks_late', ['state', 'remindedAt', 'dueAt'])
export class UnitTask {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 26 }) unitId: string
  @Column({ type: 'text' }) text: string
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  /** dropped: the matter ended before it was answered. */
  @Column({ type: 'varchar', length: 8 }) state: 'open' | 'done' | 'cannot' | 'dropped'
  @Column({ type: 'text', nullable: true }) answer: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) remindedAt: Date | null
}
