import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Has the listener look at each matter that was closed before; it reads the matter as it is then. */
const findEachClosed = `
  INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
  SELECT REPLACE('6#', '#', SUBSTR(a.id, 2)), 'appeal.rate', 'solved.rate', REPLACE('{"appealId":"#"}', '#', a.id),
         REPLACE('solved.begin:#', '#', a.id), a.filedAt, 0, a.filedAt
  FROM appeals a WHERE a.status = 'closed' AND a.visibility = 'public'
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.dedupKey = REPLACE('solved.begin:#', '#', a.id))`

export class SolvedSearch1795830100000 implements MigrationInterface {
  name = 'SolvedSearch1795830100000'

  async up(q: QueryRunner): Promise<void> {
    await q.query(findEachClosed)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE listener LIKE 'solved.%'`)
    await q.query(`DELETE FROM search_terms WHERE kind = 'solved'`)
  }
}
