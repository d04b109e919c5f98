import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { signUpReasons } from '@shared/activities/activity.reasons'
import { nextSignUpStatus, type AttendMethod, type SignUpStatus, type SignUpStep } from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'

/** One person on one shift, once; whoever left and comes back has the same row with a new turn. */
@Entity('sign_ups')
@Index('ux_sign_ups_once', ['communityId', 'shiftId', 'personId'], { unique: true })
@Index('ix_sign_ups_slot', ['slotId', 'status', 'lapses', 'turn'])
@Index('ix_sign_ups_person', ['personId', 'startsAt', 'id'])
@Index('ix_sign_ups_offer', ['status', 'offerUntil'])
export class SignedUp {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) slotId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 16 }) status: SignUpStatus
  /** What the leader calls her, where her account has no name. */
  @Column({ type: 'varchar', length: 20, nullable: true }) nickname: string | null
  @Column({ type: 'int' }) turn: number
  /** Offers that she let pass; she is asked once, and takes a free place by herself after that. */
  @Column({ type: 'int' }) lapses: number
  @Column({ type: 'datetime', precision: 3, nullable: true }) offerUntil: Date | null
  /** Of its shift, for collisions. */
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  @Column({ type: 'datetime', precision: 3 }) endsAt: Date
  @Column({ type: 'datetime', precision: 3 }) at: Date
  @Column({ type: 'varchar', length: 200, nullable: true }) leftReason: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) leftAt: Date | null

  /** The only way a status changes. Refuses `signup.notIn` where the step is not open. */
  take(step: SignUpStep): void {
    const next = nextSignUpStatus(this.status, step)
    if (!next) throw new Refusal(signUpReasons.notIn)
    this.status = next
  }
}

/** Whoever signs up in a community: its row is the lock on all her sign-ups, so that no two of them can collide. */
@Entity('volunteers')
@Index('ix_volunteers_person', ['personId'])
export class Volunteer {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'int' }) writes: number
}

/** When somebody came and went, by the server's clock; one record per person and shift. */
@Entity('attendances')
@Index('ux_attendances_once', ['communityId', 'shiftId', 'personId'], { unique: true })
@Index('ix_attendances_person', ['personId'])
@Index('ix_attendances_activity', ['activityId', 'personId'])
export class Attendance {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) activityId: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'datetime', precision: 3 }) inAt: Date
  @Column({ type: 'varchar', length: 8 }) inBy: AttendMethod
  @Column({ type: 'datetime', precision: 3, nullable: true }) outAt: Date | null
  @Column({ type: 'varchar', length: 8, nullable: true }) outBy: AttendMethod | null
  /** The leader who tapped, where one did. */
  @Column({ type: 'varchar', length: 26, nullable: true }) markedBy: string | null
}
