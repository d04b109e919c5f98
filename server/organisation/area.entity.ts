import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { AreaKind } from '@shared/organisation/organisation.views'

/** The tree of places people live in: community → grid → building. */
@Entity('areas')
@Index('ix_areas_children', ['communityId', 'kind', 'position'])
@Index('ix_areas_parent', ['parentId'])
export class Area {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  /** Its own id where it is a community. */
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26, nullable: true }) parentId: string | null
  @Column({ type: 'varchar', length: 16 }) kind: AreaKind
  @Column({ type: 'varchar', length: 40 }) name: string
  @Column({ type: 'varchar', length: 80 }) nameEn: string
  /** The number on a building's plate. */
  @Column({ type: 'int', nullable: true }) number: number | null
  @Column({ type: 'varchar', length: 80, nullable: true }) address: string | null
  @Column({ type: 'varchar', length: 120, nullable: true }) addressEn: string | null
  /** Homes in a building, where that is known. */
  @Column({ type: 'int', nullable: true }) households: number | null
  /** Order among its siblings. */
  @Column({ type: 'int' }) position: number
}
