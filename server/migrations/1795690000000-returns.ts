import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment, text } from '@server/kit/schema'

/** Matters that a unit gives back: since when it has them, who gave them back, until when the desk rules. */
export class Returns1795690000000 implements MigrationInterface {
  name = 'Returns1795690000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [moment('givenAt', true), text('returnedBy', true), moment('ruleBy', true)])
    await q.query("UPDATE appeals SET givenAt = clockFrom WHERE givenAt IS NULL AND unitId IS NOT NULL AND clockFor = 'answer'")
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['givenAt', 'returnedBy', 'ruleBy']) await q.dropColumn('appeals', name)
  }
}
