import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { About } from '@shared/notifications/message-sentences'
import type { Words } from '@shared/kit/words'

/** One message in somebody's inbox, worded when it was sent. */
@Entity('messages')
@Index('ux_messages_once', ['personId', 'sourceId', 'about'], { unique: true })
@Index('ix_messages_list', ['personId', 'at', 'id'])
@Index('ix_messages_unread', ['personId', 'readAt'])
export class Message {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  /** What happened: an event of a matter. Nobody is told of it twice. */
  @Column({ type: 'varchar', length: 26 }) sourceId: string
  @Column({ type: 'varchar', length: 32 }) about: About
  @Column({ type: 'varchar', length: 8 }) audience: 'resident' | 'staff'
  @Column({ type: 'simple-json' }) title: Words
  @Column({ type: 'simple-json' }) body: Words
  @Column({ type: 'varchar', length: 26, nullable: true }) appealId: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) noticeId: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) activityId: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) readAt: Date | null
}
