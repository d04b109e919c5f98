import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, moment, word } from '@server/kit/schema'

const moments = ['listedAt', 'reviewAt', 'reviewRemindedAt']
const indices = [
  { name: 'ix_appeals_list', columnNames: ['communityId', 'reviewAt', 'id'] },
  { name: 'ix_appeals_review', columnNames: ['reviewAt', 'reviewRemindedAt'] },
]

export class LongList1795694200000 implements MigrationInterface {
  name = 'LongList1795694200000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [word('listNeed', 200, true), ...moments.map(name => moment(name, true))])
    for (const index of indices) {
      const known = (await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)
      if (!known) await q.createIndex('appeals', new TableIndex(index))
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of indices) await q.dropIndex('appeals', name)
    for (const name of ['listNeed', ...moments]) await q.dropColumn('appeals', name)
  }
}
