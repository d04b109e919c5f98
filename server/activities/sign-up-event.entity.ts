import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { SignUpEventStep } from '@shared/activities/activity.workflow'

/** One step of one sign-up: the history of a shift. Rows are only added; whose they are is written in one place, on the sign-up. */
@Entity('sign_up_events')
@Index('ix_sign_up_events_shift', ['communityId', 'shiftId', 'at', 'id'])
@Index('ix_sign_up_events_of', ['signUpId', 'at', 'id'])
export class SignUpEvent {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) signUpId: string
  @Column({ type: 'varchar', length: 12 }) step: SignUpEventStep
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
