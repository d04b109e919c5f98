import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, setNullable, word } from '@server/kit/schema'

/** Who joined a matter, how many households they come to, and by what a household is known where somebody said so. */
export class Supporters1795695000000 implements MigrationInterface {
  name = 'Supporters1795695000000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [key('appealId'), key('personId'), ref('communityId'), ref('fromId', true), moment('since')]
    await create(q, 'appeal_supporters', columns, {
      ix_appeal_supporters_person: ['personId'],
      ix_appeal_supporters_from: ['fromId'],
    })
    await add(q, 'appeals', [number('supporters', true)])
    await q.query('UPDATE appeals SET supporters = 0 WHERE supporters IS NULL')
    await setNullable(q, 'appeals', 'supporters', false)
    await add(q, 'residencies', [word('home', 64, true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('residencies', 'home')
    await q.dropColumn('appeals', 'supporters')
    await q.dropTable('appeal_supporters')
  }
}
