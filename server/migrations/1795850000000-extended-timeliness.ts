import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, number, setNullable } from '@server/kit/schema'

const counts = ['dueExtended', 'inTimeExtended'] as const

/** Has each matter counted once more, in deliveries of their own beside those that count it at first. */
export const countAgain = `
  INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
  SELECT REPLACE('X#', '#', SUBSTR(t.appealId, 2)), 'appeal.submit', 'rates.submit', REPLACE('{"appealId":"#"}', '#', t.appealId),
         REPLACE('rates.extended:#', '#', t.appealId), a.filedAt, 0, a.filedAt
  FROM rate_tallies t JOIN appeals a ON a.id = t.appealId
  WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.dedupKey = REPLACE('rates.extended:#', '#', t.appealId))`

export class ExtendedTimeliness1795850000000 implements MigrationInterface {
  name = 'ExtendedTimeliness1795850000000'

  async up(q: QueryRunner): Promise<void> {
    for (const name of counts) {
      await add(q, 'rate_cells', [number(name, true)])
      await q.query(`UPDATE rate_cells SET ${name} = 0 WHERE ${name} IS NULL`)
      await setNullable(q, 'rate_cells', name, false)
    }
    await q.query(countAgain)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE dedupKey LIKE 'rates.extended:%'`)
    for (const name of counts) await q.dropColumn('rate_cells', name)
  }
}
