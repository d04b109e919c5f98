import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, word } from '@server/kit/schema'

export class Relatives1795820100000 implements MigrationInterface {
  name = 'Relatives1795820100000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeal_callers', [word('relation', 12, true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('appeal_callers', 'relation')
  }
}
