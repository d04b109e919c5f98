import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { DeskFilter } from '@shared/appeals/desk.views'

/** How somebody likes to narrow the desk of a community. Its place among hers is one of ten, so that there are never more. */
@Entity('desk_filters')
@Index('ux_desk_filters_place', ['communityId', 'personId', 'place'], { unique: true })
@Index('ux_desk_filters_name', ['communityId', 'personId', 'name'], { unique: true })
@Index('ix_desk_filters_person', ['personId'])
export class KeptFilter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'int' }) place: number
  @Column({ type: 'varchar', length: 12 }) name: string
  @Column({ type: 'simple-json' }) filter: DeskFilter
}
