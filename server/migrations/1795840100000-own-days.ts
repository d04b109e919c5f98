import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, word } from '@server/kit/schema'

/** Days on which a community works otherwise than the country. */
export class OwnDays1795840100000 implements MigrationInterface {
  name = 'OwnDays1795840100000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [
      ...[key(), ref('communityId'), number('revision'), word('day', 10), word('works', 6), word('reason', 60)],
      ...[ref('setBy'), moment('setAt')],
    ]
    await create(q, 'own_days', columns, { ux_own_days_revision: ['communityId', 'revision'] })
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('own_days', true)
  }
}
