import { Column, Entity, PrimaryColumn } from 'typeorm'

/** How many matters a community has taken on one of its days. */
@Entity('appeal_counters')
export class AppealCounter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  /** `20261125`, the community's date. */
  @PrimaryColumn({ type: 'varchar', length: 8 }) day: string
  @Column({ type: 'int' }) last: number
}
