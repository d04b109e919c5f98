import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'

const indices = [
  { name: 'ix_appeals_kind', columnNames: ['communityId', 'category', 'filedAt', 'id'] },
  { name: 'ix_appeals_usual', columnNames: ['communityId', 'category', 'resolvedAt'] },
]

/** What was filed and what was done of one kind, found without reading the others. */
export class Kinds1795695100000 implements MigrationInterface {
  name = 'Kinds1795695100000'

  async up(q: QueryRunner): Promise<void> {
    const known = (await q.getTable('appeals'))!.indices.map(({ name }) => name)
    for (const index of indices) if (!known.includes(index.name)) await q.createIndex('appeals', new TableIndex(index))
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of indices) await q.dropIndex('appeals', name)
  }
}
