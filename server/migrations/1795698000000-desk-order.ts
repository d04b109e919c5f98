import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'

const indices = [
  { name: 'ix_appeals_state', columnNames: ['communityId', 'status', 'filedAt', 'id'] },
  { name: 'ix_appeals_reviews', columnNames: ['communityId', 'reviewRuleBy'] },
  { name: 'ix_appeals_done', columnNames: ['communityId', 'resolvedAt', 'id'] },
]

export class DeskOrder1795698000000 implements MigrationInterface {
  name = 'DeskOrder1795698000000'

  async up(q: QueryRunner): Promise<void> {
    for (const index of indices) {
      const known = (await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)
      if (!known) await q.createIndex('appeals', new TableIndex(index))
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of indices) await q.dropIndex('appeals', name)
  }
}
