import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, ref, word } from '@server/kit/schema'

export class Volunteer1795669260000 implements MigrationInterface {
  name = 'Volunteer1795669260000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'sign_up_events',
      [key(), ref('communityId'), ref('shiftId'), ref('signUpId'), word('step', 12), moment('at')],
      {
        ix_sign_up_events_shift: ['communityId', 'shiftId', 'at', 'id'],
        ix_sign_up_events_of: ['signUpId', 'at', 'id'],
      },
    )
    await add(q, 'people', [moment('passwordUntil', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('sign_up_events', true)
    await q.dropColumn('people', 'passwordUntil')
  }
}
