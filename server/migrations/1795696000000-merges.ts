import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, moment, number, ref, setNullable, word } from '@server/kit/schema'

const index = { name: 'ix_appeals_master', columnNames: ['masterId', 'status'] }
const columns = ['masterId', 'mergedAt', 'mergedFrom', 'unmergeUntil']

export class Merges1795696000000 implements MigrationInterface {
  name = 'Merges1795696000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [
      ...[ref('masterId', true), moment('mergedAt', true), word('mergedFrom', 16, true), moment('unmergeUntil', true)],
      number('merged', true),
    ])
    await q.query('UPDATE appeals SET merged = 0 WHERE merged IS NULL')
    await setNullable(q, 'appeals', 'merged', false)
    const known = (await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)
    if (!known) await q.createIndex('appeals', new TableIndex(index))
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropIndex('appeals', index.name)
    for (const name of [...columns, 'merged']) await q.dropColumn('appeals', name)
  }
}
