import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { HourSource } from '@shared/hours/hour.views'

/** The ledger: rows are only added, and the balance is their sum. `seq` counts what was written about one person on one shift. */
@Entity('hour_entries')
@Index('ux_hour_entries_seq', ['communityId', 'shiftId', 'personId', 'seq'], { unique: true })
@Index('ux_hour_entries_reverses', ['reversesId'], { unique: true })
@Index('ix_hour_entries_person', ['personId', 'at', 'id'])
export class HourEntry {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'int' }) seq: number
  /** Of the community's clock. */
  @Column({ type: 'varchar', length: 10 }) day: string
  /** Below nothing for a reversal. */
  @Column({ type: 'int' }) minutes: number
  /** The time it stands for, so that the same minutes count once. */
  @Column({ type: 'datetime', precision: 3 }) fromAt: Date
  @Column({ type: 'datetime', precision: 3 }) toAt: Date
  @Column({ type: 'varchar', length: 16 }) source: HourSource
  @Column({ type: 'varchar', length: 26, nullable: true }) reversesId: string | null
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null
  @Column({ type: 'varchar', length: 26 }) writtenBy: string
  @Column({ type: 'datetime', precision: 3 }) at: Date
}

/** “This hour is wrong”: once about each entry. */
@Entity('wrong_hours')
@Index('ux_wrong_hours_entry', ['entryId'], { unique: true })
@Index('ix_wrong_hours_desk', ['communityId', 'status', 'askedAt', 'id'])
@Index('ix_wrong_hours_person', ['personId'])
export class WrongHour {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) entryId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 8 }) status: 'open' | 'upheld' | 'rejected'
  @Column({ type: 'text' }) text: string
  @Column({ type: 'int' }) minutes: number
  @Column({ type: 'datetime', precision: 3 }) askedAt: Date
  @Column({ type: 'datetime', precision: 3 }) answerBy: Date
  @Column({ type: 'varchar', length: 200, nullable: true }) answer: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) answeredBy: string | null
}
