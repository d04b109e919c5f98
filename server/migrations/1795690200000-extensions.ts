import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, number, ref, word } from '@server/kit/schema'

const columns = [
  ref('extensionBy', true),
  number('extensionDays', true),
  word('extensionReason', 16, true),
  word('extensionRuled', 8, true),
]

/** More time: who asked for how much and why, and what a supervisor said. */
export class Extensions1795690200000 implements MigrationInterface {
  name = 'Extensions1795690200000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', columns)
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of columns) await q.dropColumn('appeals', name)
  }
}
