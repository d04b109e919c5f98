import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { PlaceKind } from '@shared/places/place.views'

/** A spot with a code on its wall. */
@Entity('places')
@Index('ux_places_code', ['code'], { unique: true })
@Index('ix_places_area', ['communityId', 'areaId'])
export class Place {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** Where what is filed here belongs: building, grid or community. */
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 8 }) code: string
  @Column({ type: 'varchar', length: 16 }) kind: PlaceKind
  @Column({ type: 'varchar', length: 40 }) name: string
  @Column({ type: 'varchar', length: 80 }) nameEn: string
  @Column({ type: 'datetime', precision: 3, nullable: true }) revokedAt: Date | null
}

/** How often a code was opened on a community day; never by whom. */
@Entity('place_scans')
export class PlaceScan {
  @PrimaryColumn({ type: 'varchar', length: 26 }) placeId: string
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string
  @Column({ type: 'int' }) count: number
}
