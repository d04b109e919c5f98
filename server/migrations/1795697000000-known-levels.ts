import type { MigrationInterface, QueryRunner } from 'typeorm'
import { isSqlite } from '@server/kit/database'

/** When a version may be known, and that this is still to come. */
const knownAt = () =>
  isSqlite()
    ? { at: "strftime('%Y-%m-%d %H:%M:%f', v.at, '+72 hours')", now: "strftime('%Y-%m-%d %H:%M:%f', 'now')" }
    : { at: 'DATE_ADD(v.at, INTERVAL 72 HOUR)', now: 'UTC_TIMESTAMP(3)' }

/** Has each matter whose level may not be known yet counted again when it may. */
export class KnownLevels1795697000000 implements MigrationInterface {
  name = 'KnownLevels1795697000000'

  async up(q: QueryRunner): Promise<void> {
    const { at, now } = knownAt()
    await q.query(`
      INSERT INTO deliveries (id, event, listener, payload, dedupKey, runAt, attempts, leaseUntil)
      SELECT v.id, 'feedback.known', 'rates.known', REPLACE('{"appealId":"#"}', '#', e.subjectId), REPLACE('rates.known:#', '#', v.id),
             ${at}, 0, v.at
      FROM evaluation_versions v JOIN evaluations e ON e.id = v.evaluationId
      WHERE e.subjectType = 'appeal' AND ${at} > ${now} AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = v.id)`)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM deliveries WHERE listener = 'rates.known'`)
  }
}
