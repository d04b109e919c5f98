import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Who holds a matter: whoever filed it, and whoever showed its claim code. */
@Entity('appeal_holders')
@Index('ix_appeal_holders_person', ['personId'])
export class AppealHolder {
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'datetime', precision: 3 }) since: Date
}
