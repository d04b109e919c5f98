import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, setNullable, word } from '@server/kit/schema'

/** Duties have a role, a reason and an author of their end; what stood so far led. Units can end, communities have settings. */
export class Duties1795693000000 implements MigrationInterface {
  name = 'Duties1795693000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'duties', [word('role', 10, true), word('note', 60, true), moment('endedAt', true)])
    await q.query(`UPDATE duties SET role = 'lead', note = '' WHERE role IS NULL`)
    for (const column of ['role', 'note']) await setNullable(q, 'duties', column, false)
    await create(q, 'duty_fields', [
      key('communityId'),
      { ...word('category', 40), isPrimary: true },
      { ...ref('areaId'), isPrimary: true },
      number('version'),
    ])
    await add(q, 'units', [moment('dissolvedAt', true), ref('successorId', true)])
    await create(q, 'community_settings', [key('communityId'), { name: 'assignsByList', type: 'boolean' }])
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['community_settings', 'duty_fields']) await q.dropTable(name, true)
    for (const column of ['successorId', 'dissolvedAt']) await q.dropColumn('units', column)
    for (const column of ['endedAt', 'note', 'role']) await q.dropColumn('duties', column)
  }
}
