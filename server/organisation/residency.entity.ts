import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Where somebody says that she lives: one place in each community, told by herself so that she hears of its news. */
@Entity('residencies')
@Index('ix_residencies_area', ['communityId', 'areaId', 'personId'])
@Index('ix_residencies_person', ['personId'])
export class Residency {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26 }) areaId: string
  /** By what her household is known, where she said which home it is; the number itself is kept nowhere. */
  @Column({ type: 'varchar', length: 64, nullable: true }) home: string | null
  @Column({ type: 'datetime', precision: 3 }) since: Date
}
