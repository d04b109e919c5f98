import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref } from '@server/kit/schema'

export class Residencies1763742000000 implements MigrationInterface {
  name = 'Residencies1763742000000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'residencies', [key('communityId'), key('personId'), ref('areaId'), moment('since')], {
      ix_residencies_area: ['communityId', 'areaId', 'personId'],
      ix_residencies_person: ['personId'],
    })
    await add(q, 'areas', [number('households', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('areas', 'households')
    await q.dropTable('residencies', true)
  }
}
