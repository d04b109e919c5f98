import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, ref, word } from '@server/kit/schema'

export class Wechat1763747000000 implements MigrationInterface {
  name = 'Wechat1763747000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'wechat_accounts',
      [key('id', 64), word('openid', 64), word('unionid', 64, true), ref('personId'), moment('createdAt')],
      { ix_wechat_accounts_person: ['personId'] },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('wechat_accounts', true)
  }
}
