import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, ref, setNullable, text, word } from '@server/kit/schema'

/** What units promise in their matters, where their community wants that. */
export class Commitments1795861000000 implements MigrationInterface {
  name = 'Commitments1795861000000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [
      ...[key(), ref('communityId'), ref('appealId'), ref('unitId'), text('text'), word('day', 10), moment('dueAt')],
      ...[word('state', 12), text('said', true), moment('endedAt', true)],
    ]
    await create(q, 'commitments', columns, {
      ix_commitments_appeal: ['appealId', 'id'],
      ix_commitments_due: ['state', 'dueAt'],
      ix_commitments_month: ['communityId', 'endedAt', 'id'],
      ix_commitments_unit: ['communityId', 'unitId', 'endedAt', 'id'],
    })
    await add(q, 'appeals', [ref('commitmentId', true)])
    await add(q, 'community_settings', [{ name: 'commits', type: 'boolean', isNullable: true }])
    await q.query('UPDATE community_settings SET commits = 0 WHERE commits IS NULL')
    await setNullable(q, 'community_settings', 'commits', false)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('community_settings', 'commits')
    await q.dropColumn('appeals', 'commitmentId')
    await q.dropTable('commitments', true)
  }
}
