import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, moment, ref } from '@server/kit/schema'

const columns = [
  moment('superviseBy', true),
  moment('superviseTold', true),
  ref('promisedBy', true),
  moment('promiseRemindAt', true),
]
const indices = [
  { name: 'ix_appeals_supervised', columnNames: ['communityId', 'superviseBy'] },
  { name: 'ix_appeals_supervision', columnNames: ['superviseBy', 'superviseTold'] },
  { name: 'ix_appeals_promise', columnNames: ['promiseRemindAt', 'status'] },
]

/** By when a unit that is supervised gives news, and when whoever promised a day is reminded. */
export class Supervision1795840200000 implements MigrationInterface {
  name = 'Supervision1795840200000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', columns)
    const known = (await q.getTable('appeals'))!.indices.map(({ name }) => name)
    for (const index of indices) if (!known.includes(index.name)) await q.createIndex('appeals', new TableIndex(index))
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of indices) await q.dropIndex('appeals', name)
    for (const { name } of columns) await q.dropColumn('appeals', name)
  }
}
