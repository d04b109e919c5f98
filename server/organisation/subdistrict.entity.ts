import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What several communities belong to. It holds no matters of its own and does not reach into theirs. */
@Entity('subdistricts')
export class Subdistrict {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 40 }) name: string
  @Column({ type: 'varchar', length: 80 }) nameEn: string
}

/** A community is in one subdistrict at most; in none until the installation says so. */
@Entity('subdistrict_communities')
@Index('ix_subdistrict_communities', ['subdistrictId'])
export class SubdistrictCommunity {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) subdistrictId: string
}
