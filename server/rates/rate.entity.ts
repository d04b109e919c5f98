import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Counts, Part } from './counts'

/** What is counted for one day, unit and category of a community, kept as it happens. */
@Entity('rate_cells')
export class RateCell implements Counts {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  /** Of the community's clock, `2026-11-25`. */
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string
  /** Empty where nobody was in charge. */
  @PrimaryColumn({ type: 'varchar', length: 26 }) unitId: string
  @PrimaryColumn({ type: 'varchar', length: 40 }) category: string

  @Column({ type: 'int' }) answerable: number
  @Column({ type: 'int' }) answered: number
  @Column({ type: 'int' }) due: number
  @Column({ type: 'int' }) inTime: number
  @Column({ type: 'int' }) dueExtended: number
  @Column({ type: 'int' }) inTimeExtended: number
  @Column({ type: 'int' }) held: number
  @Column({ type: 'int' }) heldInTime: number
  @Column({ type: 'int' }) resolved: number
  @Column({ type: 'int' }) firstTime: number
  @Column({ type: 'int' }) fixed: number
  @Column({ type: 'int' }) recurred: number
  @Column({ type: 'int' }) saidYes: number
  @Column({ type: 'int' }) saidPartly: number
  @Column({ type: 'int' }) saidNo: number
  @Column({ type: 'int' }) level1: number
  @Column({ type: 'int' }) level2: number
  @Column({ type: 'int' }) level3: number
  @Column({ type: 'int' }) level4: number
  @Column({ type: 'int' }) level5: number
  @Column({ type: 'int' }) visited: number
  @Column({ type: 'int' }) visitedContent: number
  @Column({ type: 'int' }) visitedSolved: number
  @Column({ type: 'int' }) setAside: number
  @Column({ type: 'int' }) excluded: number
}

/** What of the cells comes from one matter: whoever counts it anew takes that out first. */
@Entity('rate_tallies')
export class RateTally {
  @PrimaryColumn({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'simple-json' }) parts: Part[]
}
