import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, text } from '@server/kit/schema'

export class Questions1795820000000 implements MigrationInterface {
  name = 'Questions1795820000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [text('answers', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('appeals', 'answers')
  }
}
