import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { Cause } from '@shared/moderation/moderation.causes'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import type { Mark, SubjectType } from '@shared/moderation/moderation.views'
import { nextModeration, type ModerationStatus, type ModerationStep } from '@shared/moderation/moderation.workflow'

/** How one thing stands that others may see after a check. What it says is read where it belongs, never copied. */
@Entity('moderations')
@Index('ux_moderations_subject', ['communityId', 'subjectType', 'subjectId'], { unique: true })
@Index('ix_moderations_queue', ['communityId', 'status', 'since', 'id'])
@Index('ix_moderations_of', ['subjectId'])
export class Moderation {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 16 }) subjectType: SubjectType
  @Column({ type: 'varchar', length: 26 }) subjectId: string
  @Column({ type: 'varchar', length: 12 }) status: ModerationStatus
  /** When it came into this state. */
  @Column({ type: 'datetime', precision: 3 }) since: Date
  /** null until the word list was asked. */
  @Column({ type: 'simple-json', nullable: true }) marks: Mark[] | null
  @Column({ type: 'varchar', length: 24, nullable: true }) cause: Cause | null
  @Column({ type: 'varchar', length: 200, nullable: true }) note: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) decidedBy: string | null
  /** What its author said against the refusal, once. */
  @Column({ type: 'varchar', length: 200, nullable: true }) contest: string | null
  /** Readers who reported it since it was last released. */
  @Column({ type: 'int' }) reporters: number
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `moderation.wrongState`. */
  take(step: ModerationStep): void {
    const next = nextModeration(this.status, step)
    if (!next) throw new Refusal(moderationReasons.wrongState)
    this.status = next
  }
}

/** What one reader found wrong with it; each says so once. */
@Entity('moderation_reports')
@Index('ux_moderation_reports_once', ['communityId', 'moderationId', 'personId'], { unique: true })
@Index('ix_moderation_reports_person', ['personId', 'at'])
export class Report {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) moderationId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 24 }) cause: Cause
  @Column({ type: 'varchar', length: 200, nullable: true }) note: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
