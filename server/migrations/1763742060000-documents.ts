import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, number, word } from '@server/kit/schema'

export class Documents1763742060000 implements MigrationInterface {
  name = 'Documents1763742060000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'files', [word('name', 60, true), number('bytes', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['name', 'bytes']) await q.dropColumn('files', name)
  }
}
