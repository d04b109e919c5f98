import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, number, ref, setNullable, word } from '@server/kit/schema'

const index = { name: 'ix_appeals_earlier', columnNames: ['earlierId'] }

/** Has the listener count each fixed matter anew, so that it is part of the durable ones; it works from the events. */
const countFixed = `
  INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
  SELECT REPLACE('R#', '#', SUBSTR(a.id, 2)), 'appeal.resolve', 'rates.resolve', REPLACE('{"appealId":"#"}', '#', a.id), REPLACE('rates.durable:#', '#', a.id),
         a.filedAt, 0, a.filedAt
  FROM appeals a
  WHERE a.resultCode = 'fixed' AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = REPLACE('R#', '#', SUBSTR(a.id, 2)))`

export class Recurrence1795810000000 implements MigrationInterface {
  name = 'Recurrence1795810000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [ref('earlierId', true), word('earlierBy', 8, true), number('timesHere', true)])
    await q.query('UPDATE appeals SET timesHere = 1 WHERE timesHere IS NULL')
    await setNullable(q, 'appeals', 'timesHere', false)
    const known = (await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)
    if (!known) await q.createIndex('appeals', new TableIndex(index))
    await add(q, 'rate_cells', [number('fixed', true), number('recurred', true)])
    await q.query('UPDATE rate_cells SET fixed = 0, recurred = 0 WHERE fixed IS NULL')
    for (const name of ['fixed', 'recurred']) await setNullable(q, 'rate_cells', name, false)
    await q.query(countFixed)
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['fixed', 'recurred']) await q.dropColumn('rate_cells', name)
    await q.dropIndex('appeals', index.name)
    for (const name of ['earlierId', 'earlierBy', 'timesHere']) await q.dropColumn('appeals', name)
  }
}
