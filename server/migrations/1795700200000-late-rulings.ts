import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, moment } from '@server/kit/schema'

const index = { name: 'ix_appeals_ruling', columnNames: ['status', 'reviewRuleBy'] }

export class LateRulings1795700200000 implements MigrationInterface {
  name = 'LateRulings1795700200000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [moment('rulingLate', true)])
    const known = (await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)
    if (!known) await q.createIndex('appeals', new TableIndex(index))
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropIndex('appeals', index.name)
    await q.dropColumn('appeals', 'rulingLate')
  }
}
