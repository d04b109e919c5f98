import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment } from '@server/kit/schema'

/** Has the listener look at each matter that is there and was not yet; it reads the matter as it is then. */
const findEachMatter = `
  INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
  SELECT REPLACE('7#', '#', SUBSTR(a.id, 2)), 'appeal.submit', 'search.submit', REPLACE('{"appealId":"#"}', '#', a.id),
         REPLACE('search.begin:#', '#', a.id), a.filedAt, 0, a.filedAt
  FROM appeals a WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.dedupKey = REPLACE('search.begin:#', '#', a.id))`

export class Search1795699000000 implements MigrationInterface {
  name = 'Search1795699000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'search_terms',
      [key('communityId'), key('kind', 12), key('term', 16), { ...moment('at'), isPrimary: true }, key()],
      { ix_search_terms_of: ['communityId', 'kind', 'id'] },
    )
    await q.query(findEachMatter)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE listener LIKE 'search.%'`)
    await q.dropTable('search_terms', true)
  }
}
