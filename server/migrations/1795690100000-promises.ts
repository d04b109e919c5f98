import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment } from '@server/kit/schema'

/** When a unit promised to come. */
export class Promises1795690100000 implements MigrationInterface {
  name = 'Promises1795690100000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [moment('promisedFor', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('appeals', 'promisedFor')
  }
}
