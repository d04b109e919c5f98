import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Whose a WeChat account is. Its `session_key` is kept nowhere: nothing here needs it. */
@Entity('wechat_accounts')
@Index('ix_wechat_accounts_person', ['personId'])
export class WechatAccount {
  /** Digest of the openid: MySQL takes two that differ in case only for one. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string
  @Column({ type: 'varchar', length: 64 }) openid: string
  /** The same for all programs of one operator; given only where he has several. */
  @Column({ type: 'varchar', length: 64, nullable: true }) unionid: string | null
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date
}
