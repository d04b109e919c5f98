import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { OutsideParty } from '@shared/appeals/outside-parties'
import type { RoleName } from '@shared/people/people.views'

/** What somebody outside is asked, and the one link that answers it. */
@Entity('outside_asks')
@Index('ux_outside_asks_key', ['keyDigest'], { unique: true })
@Index('ux_outside_asks_open', ['appealId', 'open'], { unique: true })
@Index('ix_outside_asks_due', ['open', 'dueAt'])
export class OutsideAsk {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 24 }) party: OutsideParty
  @Column({ type: 'varchar', length: 30 }) name: string
  @Column({ type: 'text' }) text: string
  @Column({ type: 'boolean' }) withWords: boolean
  /** As what it was asked. */
  @Column({ type: 'varchar', length: 16 }) role: RoleName
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  /** SHA-256 of the link's secret, and until when that opens. */
  @Column({ type: 'varchar', length: 64 }) keyDigest: string
  @Column({ type: 'datetime', precision: 3 }) linkUntil: Date
  /** At most one of a matter is open; null once it has ended, and how. */
  @Column({ type: 'varchar', length: 4, nullable: true }) open: 'open' | null
  @Column({ type: 'varchar', length: 9, nullable: true }) ended: 'answered' | 'withdrawn' | 'late' | null
}
