import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment, setNullable } from '@server/kit/schema'

const rated = ['evaluations', 'evaluation_versions']

export class Scoring1795676400000 implements MigrationInterface {
  name = 'Scoring1795676400000'

  async up(q: QueryRunner): Promise<void> {
    for (const name of rated) await setNullable(q, name, 'solved', true)
    await add(q, 'activity_shifts', [moment('settledAt', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('activity_shifts', 'settledAt')
    for (const name of rated) {
      await q.query(`DELETE FROM ${name} WHERE solved IS NULL`)
      await setNullable(q, name, 'solved', false)
    }
  }
}
