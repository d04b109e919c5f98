import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment, number, text, word } from '@server/kit/schema'

/** What those say of an answer who met the same. */
export class Neighbours1795862000000 implements MigrationInterface {
  name = 'Neighbours1795862000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeal_supporters', [word('said', 8, true), number('saidOf', true), moment('saidAt', true)])
    await add(q, 'appeals', [text('neighboursSay', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('appeals', 'neighboursSay')
    for (const name of ['said', 'saidOf', 'saidAt']) await q.dropColumn('appeal_supporters', name)
  }
}
