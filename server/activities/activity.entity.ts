import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { activityReasons } from '@shared/activities/activity.reasons'
import {
  nextActivityStatus,
  type ActivityKind,
  type ActivityStatus,
  type ActivityStep,
} from '@shared/activities/activity.workflow'
import { Refusal } from '@shared/kit/refusal'

@Entity('activities')
@Index('ix_activities_list', ['communityId', 'startsAt', 'id'])
@Index('ix_activities_past', ['communityId', 'endsAt', 'id'])
@Index('ix_activities_leader', ['leaderId'])
export class Activity {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 16 }) kind: ActivityKind
  @Column({ type: 'varchar', length: 16 }) status: ActivityStatus
  @Column({ type: 'varchar', length: 40 }) title: string
  @Column({ type: 'text' }) text: string
  @Column({ type: 'varchar', length: 80 }) place: string
  @Column({ type: 'varchar', length: 200 }) bring: string
  @Column({ type: 'varchar', length: 20 }) phone: string
  @Column({ type: 'boolean' }) danger: boolean
  @Column({ type: 'varchar', length: 200, nullable: true }) risk: string | null
  @Column({ type: 'varchar', length: 40, nullable: true }) insurer: string | null
  @Column({ type: 'varchar', length: 40, nullable: true }) policy: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) insuredUntil: Date | null
  @Column({ type: 'varchar', length: 26 }) leaderId: string
  @Column({ type: 'varchar', length: 26 }) publishedBy: string
  @Column({ type: 'datetime', precision: 3 }) publishedAt: Date
  /** Of its first and its last shift. */
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  @Column({ type: 'datetime', precision: 3 }) endsAt: Date
  @Column({ type: 'varchar', length: 200, nullable: true }) cancelReason: string | null
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `activity.wrongState`. */
  take(step: ActivityStep): void {
    const next = nextActivityStatus(this.status, step)
    if (!next) throw new Refusal(activityReasons.wrongState)
    this.status = next
  }
}
