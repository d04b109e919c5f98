import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * That it was drawn by lot, once, whom to ask of those who said nothing of a unit's matters in a month. With the seed anybody can draw the
 * same again: the matters by the digest of seed and id, the first `drawn` of them.
 */
@Entity('visit_draws')
export class VisitDraw {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 26 }) unitId: string
  @PrimaryColumn({ type: 'varchar', length: 7 }) month: string
  @Column({ type: 'varchar', length: 32 }) seed: string
  /** How many said nothing. */
  @Column({ type: 'int' }) silent: number
  @Column({ type: 'int' }) drawn: number
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
