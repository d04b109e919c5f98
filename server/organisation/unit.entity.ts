import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { UnitKind } from '@shared/organisation/organisation.views'

/** A body that can be responsible, for all of a community or for one area of it. */
@Entity('units')
@Index('ix_units_community', ['communityId', 'kind', 'position'])
export class Unit {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 24 }) kind: UnitKind
  /** What it covers: a grid, a building; the community's own id where it is all of it. */
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 40 }) name: string
  @Column({ type: 'varchar', length: 80 }) nameEn: string
  @Column({ type: 'varchar', length: 20 }) phone: string
  @Column({ type: 'varchar', length: 60 }) hours: string
  @Column({ type: 'varchar', length: 120 }) hoursEn: string
  @Column({ type: 'varchar', length: 60 }) does: string
  @Column({ type: 'varchar', length: 120 }) doesEn: string
  @Column({ type: 'int' }) position: number
  /** Since when it is no more, and who took over. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) dissolvedAt: Date | null
  @Column({ type: 'varchar', length: 26, nullable: true }) successorId: string | null
}

/** A person in a post of a unit, with the hours and the office phone that everybody may know. */
@Entity('posts')
@Index('ix_posts_unit', ['communityId', 'unitId'])
@Index('ix_posts_person', ['personId'])
export class Post {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) unitId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  /** Where she serves: the grid of a grid worker, the building of its lead; null for all of the unit. */
  @Column({ type: 'varchar', length: 26, nullable: true }) areaId: string | null
  /** How she serves the area: everything else is a matter of the title. */
  @Column({ type: 'varchar', length: 16 }) kind: 'lead' | 'gridWorker' | 'buildingLead' | 'member'
  @Column({ type: 'varchar', length: 40 }) title: string
  @Column({ type: 'varchar', length: 80 }) titleEn: string
  @Column({ type: 'varchar', length: 20 }) phone: string
  @Column({ type: 'varchar', length: 60 }) hours: string
  @Column({ type: 'varchar', length: 120 }) hoursEn: string
  /** Who stands in for her. */
  @Column({ type: 'varchar', length: 26, nullable: true }) deputyId: string | null
  @Column({ type: 'datetime', precision: 3 }) startsAt: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) endsAt: Date | null
}

/** A Party-member household that links neighbours of a building; both sides have agreed. */
@Entity('key_households')
@Index('ix_key_households_building', ['communityId', 'buildingId'])
export class KeyHousehold {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) buildingId: string
  @Column({ type: 'varchar', length: 40 }) name: string
  @Column({ type: 'varchar', length: 80 }) nameEn: string
  @Column({ type: 'varchar', length: 60 }) helps: string
  @Column({ type: 'varchar', length: 120 }) helpsEn: string
  @Column({ type: 'int' }) linked: number
}
