import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { NoticeKind } from '@shared/notices/notice.kinds'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { nextNoticeStatus, type NoticeStatus, type NoticeStep } from '@shared/notices/notice.workflow'

@Entity('notices')
@Index('ix_notices_list', ['communityId', 'publishedAt', 'id'])
@Index('ix_notices_pinned', ['communityId', 'pinnedUntil'])
@Index('ix_notices_desk', ['communityId', 'createdAt', 'id'])
@Index('ix_notices_due', ['status', 'publishedAt'])
@Index('ix_notices_confirm', ['status', 'confirmBy'])
export class Notice {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 16 }) kind: NoticeKind
  @Column({ type: 'varchar', length: 16 }) status: NoticeStatus
  @Column({ type: 'varchar', length: 40 }) title: string
  @Column({ type: 'varchar', length: 60, nullable: true }) whatLine: string | null
  @Column({ type: 'varchar', length: 60, nullable: true }) whenLine: string | null
  @Column({ type: 'varchar', length: 60, nullable: true }) actLine: string | null
  /** Markdown, as it was written. */
  @Column({ type: 'text' }) body: string
  /** Its words in the form in which they are searched. */
  @Column({ type: 'text' }) searched: string
  @Column({ type: 'varchar', length: 26 }) unitId: string
  /** The unit as it was called, and could be rung, when it was written. */
  @Column({ type: 'varchar', length: 40 }) unitName: string
  @Column({ type: 'varchar', length: 80 }) unitNameEn: string
  @Column({ type: 'varchar', length: 20 }) phone: string
  @Column({ type: 'varchar', length: 200 }) areaName: string
  @Column({ type: 'varchar', length: 300 }) areaNameEn: string
  @Column({ type: 'varchar', length: 26 }) authorId: string
  @Column({ type: 'boolean' }) needsAck: boolean
  /** When it went out; while it is scheduled, when it is to. */
  @Column({ type: 'datetime', precision: 3 }) publishedAt: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) expiresAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) pinnedUntil: Date | null
  /** Counts what it said: 1 as it was first written. */
  @Column({ type: 'int' }) edition: number
  @Column({ type: 'datetime', precision: 3, nullable: true }) changedAt: Date | null
  /** By when a second person must have confirmed an urgent one; null for all others. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) confirmBy: Date | null
  @Column({ type: 'varchar', length: 26, nullable: true }) confirmedBy: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) confirmedAt: Date | null
  /** When it was found that nobody had. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) flaggedAt: Date | null
  @Column({ type: 'varchar', length: 200, nullable: true }) withdrawnReason: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) withdrawnAt: Date | null
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date
  /** Counts steps. */
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `notice.withdrawn` and `notice.wrongState`. */
  take(step: NoticeStep): void {
    const next = nextNoticeStatus(this.status, step)
    if (!next) throw new Refusal(this.status === 'withdrawn' ? noticeReasons.withdrawn : noticeReasons.wrongState)
    this.status = next
  }
}
