import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, number, text } from '@server/kit/schema'

const counts = [
  ...['answerable', 'answered', 'due', 'inTime', 'held', 'heldInTime', 'resolved', 'firstTime'],
  ...['saidYes', 'saidPartly', 'saidNo', 'level1', 'level2', 'level3', 'level4', 'level5', 'setAside'],
]

/** Has the listener count each matter that is there and was not yet; it works from the events. */
export const countEachMatter = `
  INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
  SELECT a.id, 'appeal.submit', 'rates.submit', REPLACE('{"appealId":"#"}', '#', a.id), REPLACE('rates.begin:#', '#', a.id),
         a.filedAt, 0, a.filedAt
  FROM appeals a WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = a.id)`

export class Rates1795691000000 implements MigrationInterface {
  name = 'Rates1795691000000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'rate_cells', [
      ...[key('communityId'), key('day', 10), key('unitId'), key('category', 40)],
      ...counts.map(name => number(name)),
    ])
    await create(q, 'rate_tallies', [key('appealId'), text('parts')])
    await q.query(countEachMatter)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE listener LIKE 'rates.%'`)
    for (const name of ['rate_tallies', 'rate_cells']) await q.dropTable(name, true)
  }
}
