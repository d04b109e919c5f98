import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { Terms } from '@shared/terms/term.limits'

/** What a community decided on a category from a day on. Rows are only added: the latest whose day has come holds. */
@Entity('category_terms')
@Index('ux_category_terms_version', ['communityId', 'category', 'version'], { unique: true })
export class CategoryTerm {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 40 }) category: string
  @Column({ type: 'int' }) version: number
  /** A date of the community's clock. */
  @Column({ type: 'varchar', length: 10 }) fromDay: string
  @Column({ type: 'simple-json' }) terms: Terms
  /** Where to turn instead; null while the category is open. */
  @Column({ type: 'varchar', length: 100, nullable: true }) closedTo: string | null
  @Column({ type: 'varchar', length: 100, nullable: true }) closedToEn: string | null
  @Column({ type: 'varchar', length: 100 }) reason: string
  @Column({ type: 'varchar', length: 26 }) setBy: string
  @Column({ type: 'datetime', precision: 3 }) setAt: Date
}
