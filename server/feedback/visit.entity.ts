import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { Level, Solved, SubjectType } from '@shared/feedback/feedback.views'
import { visitReasons } from '@shared/feedback/visit.reasons'
import {
  nextVisit,
  type VisitCause,
  type VisitEventStep,
  type VisitStatus,
  type VisitStep,
  type VisitWay,
} from '@shared/feedback/visit.workflow'

/** A call back to one person about one thing, by somebody who had no part in it. */
@Entity('return_visits')
@Index('ux_return_visits_once', ['communityId', 'subjectType', 'subjectId', 'personId', 'cause', 'round'], { unique: true })
@Index('ix_return_visits_list', ['communityId', 'status', 'dueAt', 'id'])
@Index('ix_return_visits_clock', ['status', 'dueAt'])
@Index('ix_return_visits_person', ['personId'])
export class Visit {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 16 }) subjectType: SubjectType
  @Column({ type: 'varchar', length: 26 }) subjectId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 8 }) cause: VisitCause
  /** Which answer it is about. */
  @Column({ type: 'int' }) round: number
  @Column({ type: 'varchar', length: 16 }) status: VisitStatus
  /** Whose work it is about: nobody of that unit, and none of these people, does it or hears of it. */
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'simple-json' }) involved: string[]
  /** No supervisor was free of it when it began: the desk may do it too. */
  @Column({ type: 'boolean' }) forDesk: boolean
  @Column({ type: 'datetime', precision: 3 }) openedAt: Date
  @Column({ type: 'datetime', precision: 3 }) clockFrom: Date
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  /** By what that date was reckoned when it was set; it does not move when the limits do. */
  @Column({ type: 'simple-json' }) dueRule: { days: number; calendar: string }
  /** When it is nearly due; null once that was told. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) remindAt: Date | null
  /** When it was found late on this clock. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) overdueAt: Date | null
  @Column({ type: 'int' }) misses: number
  @Column({ type: 'datetime', precision: 3, nullable: true }) missedAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null
  /** What she said when the lot fell on her. */
  @Column({ type: 'varchar', length: 8, nullable: true }) heardSolved: Solved | null
  @Column({ type: 'int', nullable: true }) heardLevel: Level | null
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `visit.wrongState`. */
  take(step: VisitStep): void {
    const next = nextVisit(this.status, step)
    if (!next) throw new Refusal(visitReasons.wrongState)
    this.status = next
  }
}

/** What was done about it; rows are only added. */
@Entity('return_visit_events')
@Index('ix_return_visit_events_visit', ['visitId', 'at', 'id'])
export class VisitEventRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) visitId: string
  @Column({ type: 'varchar', length: 16 }) step: VisitEventStep
  /** Staff only: nobody for the clock, and for what she said herself. */
  @Column({ type: 'varchar', length: 26, nullable: true }) actorId: string | null
  @Column({ type: 'varchar', length: 8, nullable: true }) way: VisitWay | null
  @Column({ type: 'text', nullable: true }) text: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
