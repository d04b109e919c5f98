import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { NoticeStep, NoticeStepTaker } from '@shared/notices/notice.workflow'
import type { EditionFile } from './notice-files'

/** For whom a notice is: the community, a grid or a building. */
@Entity('notice_areas')
export class NoticeArea {
  @PrimaryColumn({ type: 'varchar', length: 26 }) noticeId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
}

/** One of the few places above the list of a community; there are as many rows as places, so that no more can be taken. */
@Entity('notice_pins')
@Index('ux_notice_pins_notice', ['communityId', 'noticeId'], { unique: true })
export class NoticePin {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'int' }) slot: number
  @Column({ type: 'varchar', length: 26 }) noticeId: string
  @Column({ type: 'datetime', precision: 3 }) until: Date
}

/** What a notice said and showed, one row for each time it was corrected. */
@Entity('notice_editions')
@Index('ux_notice_editions_edition', ['noticeId', 'edition'], { unique: true })
export class NoticeEdition {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) noticeId: string
  @Column({ type: 'int' }) edition: number
  @Column({ type: 'varchar', length: 40 }) title: string
  @Column({ type: 'varchar', length: 60, nullable: true }) whatLine: string | null
  @Column({ type: 'varchar', length: 60, nullable: true }) whenLine: string | null
  @Column({ type: 'varchar', length: 60, nullable: true }) actLine: string | null
  @Column({ type: 'text' }) body: string
  @Column({ type: 'simple-json' }) files: EditionFile[]
  /** null for the first. */
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null
  @Column({ type: 'varchar', length: 26 }) authorId: string
  @Column({ type: 'datetime', precision: 3 }) at: Date
}

/** The history of a notice for its staff: who took which step when, and why. */
@Entity('notice_events')
@Index('ix_notice_events_notice', ['noticeId', 'at', 'id'])
export class NoticeEvent {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) noticeId: string
  @Column({ type: 'varchar', length: 16 }) step: NoticeStep | 'compose' | 'flag'
  @Column({ type: 'varchar', length: 8 }) takenBy: NoticeStepTaker
  @Column({ type: 'varchar', length: 26, nullable: true }) actorId: string | null
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}

/** Somebody tapped “got it”, once. Counted by building; nobody is ever shown who did. */
@Entity('notice_acknowledgements')
@Index('ix_notice_acknowledgements_person', ['personId'])
export class Acknowledgement {
  @PrimaryColumn({ type: 'varchar', length: 26 }) noticeId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26, nullable: true }) areaId: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
