import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, number, text } from '@server/kit/schema'

const counts = [
  ...['answerable', 'answered', 'due', 'inTime', 'held', 'heldInTime', 'resolved', 'firstTime'],
  ...['saidYes', 'saidPartly', 'saidNo', 'level1', 'level2', 'level3', 'level4', 'level5', 'setAside'],
]

export class Rates1795691000000 implements MigrationInterface {
  name = 'Rates1795691000000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'rate_cells', [
      ...[key('communityId'), key('day', 10), key('unitId'), key('category', 40)],
      ...counts.map(name => number(name)),
    ])
    await create(q, 'rate_tallies', [key('appealId'), text('parts')])
    // Each matter that is there is counted once by the listener, which works from its events.
    await q.query(
      `INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
       SELECT a.id, 'appeal.submit', 'rates.submit', REPLACE('{"appealId":"#"}', '#', a.id), REPLACE('rates.begin:#', '#', a.id),
              a.filedAt, 0, a.filedAt
       FROM appeals a WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = a.id)`,
    )
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE listener LIKE 'rates.%'`)
    for (const name of ['rate_tallies', 'rate_cells']) await q.dropTable(name, true)
  }
}
