import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

@Entity('activity_shifts')
@Index('ix_activity_shifts_activity', ['activityId'])
@Index('ix_activity_shifts_coming', ['communityId', 'startsAt'])
@Index('ix_activity_shifts_reminder', ['status', 'startsAt'])
export class Shift {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 16 }) status: 'open' | 'settled' | 'cancelled'
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  @Column({ type: 'datetime', precision: 3 }) endsAt: Date
  /** What the filters ask for, by the community's clock: reckoned whenever its times are set. */
  @Column({ type: 'int' }) minutes: number
  @Column({ type: 'boolean' }) weekend: boolean
  @Column({ type: 'boolean' }) evening: boolean
  /** How many reminders went out; each is sent once. */
  @Column({ type: 'int' }) reminders: number
  /** Moved after somebody had signed up: cancelling is free until the start. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) movedAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) settledAt: Date | null
}

@Entity('activity_roles')
@Index('ix_activity_roles_activity', ['activityId'])
export class ActivityRole {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 20 }) name: string
  @Column({ type: 'int' }) minAge: number
  @Column({ type: 'int' }) position: number
}

/** A role in a shift: where the places are counted. Its row is the lock on all who want one. */
@Entity('activity_slots')
@Index('ix_activity_slots_activity', ['activityId'])
@Index('ix_activity_slots_shift', ['shiftId'])
export class Slot {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) roleId: string
  @Column({ type: 'int' }) capacity: number
  /** Confirmed and offered: never above capacity. */
  @Column({ type: 'int' }) taken: number
  @Column({ type: 'int' }) waiting: number
  /** How many turns were given out; the next one is one more. */
  @Column({ type: 'int' }) turns: number
  /** Of its shift: nobody comes in after it; null once it is cancelled. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) opensUntil: Date | null
}
