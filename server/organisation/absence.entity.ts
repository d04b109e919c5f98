import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Until when somebody is away from her work in a community, and who stands in. One row per person; it ends by the clock. */
@Entity('absences')
@Index('ix_absences_until', ['communityId', 'until'])
export class Absence {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 26 }) deputyId: string
  @Column({ type: 'datetime', precision: 3 }) until: Date
  @Column({ type: 'varchar', length: 26 }) setBy: string
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
