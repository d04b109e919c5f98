import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { DutyRole } from '@shared/duties/duty.views'

/** Which unit has a role for a kind of matter in an area, for a time. Rows are ended, never overwritten: what was stays readable. */
@Entity('duties')
@Index('ix_duties_area', ['communityId', 'category', 'areaId'])
export class Duty {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** `class` or `class.item`; the narrower one wins. */
  @Column({ type: 'varchar', length: 40 }) category: string
  /** The community's own id where it is all of it. */
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 26 }) unitId: string
  @Column({ type: 'varchar', length: 10 }) role: DutyRole
  /** What it rests on. */
  @Column({ type: 'varchar', length: 60 }) note: string
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  /** From then on it does not hold; the same as `startsAt` where it was taken off before it began. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) endsAt: Date | null
  /** When somebody ended it or set another after it; null where only its time runs out. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null
}

/** A field of the list in which something was set: whoever changes it names the version that she saw. */
@Entity('duty_fields')
export class DutyFieldRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 40 }) category: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'int' }) version: number
}
