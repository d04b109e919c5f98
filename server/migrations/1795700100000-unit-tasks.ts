import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, ref, text, word } from '@server/kit/schema'

/** What units are asked to do for another's matter. */
export class UnitTasks1795700100000 implements MigrationInterface {
  name = 'UnitTasks1795700100000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [
      ...[key(), ref('communityId'), ref('appealId'), ref('unitId'), text('text'), moment('dueAt'), word('state', 8)],
      ...[text('answer', true), moment('remindedAt', true)],
    ]
    await create(q, 'unit_tasks', columns, {
      ix_unit_tasks_unit: ['communityId', 'unitId', 'state', 'dueAt', 'id'],
      ix_unit_tasks_appeal: ['appealId', 'state'],
      ix_unit_tasks_late: ['state', 'remindedAt', 'dueAt'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('unit_tasks', true)
  }
}
