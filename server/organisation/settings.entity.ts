import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a community decided for itself; without a row everything is as `settings.ts` says. */
@Entity('community_settings')
export class CommunitySettings {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  /** A new matter with exactly one lead on the responsibility list goes there by itself. */
  @Column({ type: 'boolean' }) assignsByList: boolean
  /** Some of those who say nothing of what was done are asked by lot. */
  @Column({ type: 'boolean' }) samplesSilent: boolean
  /** Each month residents choose one kind of matter that is worked on first. */
  @Column({ type: 'boolean' }) monthlyIssues: boolean
  /** Units may promise things in their matters. */
  @Column({ type: 'boolean' }) commits: boolean
}
