import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Which other app may file in a community; of its key only the digest is kept. */
@Entity('open311_keys')
@Index('ux_open311_keys_digest', ['communityId', 'digest'], { unique: true })
@Index('ux_open311_keys_app', ['communityId', 'app'], { unique: true })
export class ApiKey {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  /** What the app is called, as residents and staff read it. */
  @Column({ type: 'varchar', length: 40 }) app: string
  @Column({ type: 'varchar', length: 64 }) digest: string
  @Column({ type: 'datetime', precision: 3 }) madeAt: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null
}

/** Whether other apps may file in a community at all; without a row they may not. */
@Entity('open311_settings')
export class Open311Settings {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'boolean' }) writing: boolean
}
