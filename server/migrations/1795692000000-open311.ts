import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, ref, word } from '@server/kit/schema'

export class Open3111795692000000 implements MigrationInterface {
  name = 'Open3111795692000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'open311_keys',
      [key(), ref('communityId'), word('app', 40), word('digest', 64), moment('madeAt'), moment('endedAt', true)],
      { ux_open311_keys_digest: ['communityId', 'digest'], ux_open311_keys_app: ['communityId', 'app'] },
    )
    await create(q, 'open311_settings', [key('communityId'), { name: 'writing', type: 'boolean' }])
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['open311_settings', 'open311_keys']) await q.dropTable(name, true)
  }
}
