import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

export class ReturnVisits1795697100000 implements MigrationInterface {
  name = 'ReturnVisits1795697100000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'return_visits',
      [
        ...[
          key(),
          ref('communityId'),
          word('subjectType', 16),
          ref('subjectId'),
          ref('personId'),
          word('cause', 8),
          number('round'),
        ],
        ...[word('status', 16), ref('unitId', true), text('involved'), { name: 'forDesk', type: 'boolean' }],
        ...[moment('openedAt'), moment('clockFrom'), moment('dueAt'), text('dueRule'), moment('remindAt', true)],
        ...[moment('overdueAt', true), number('misses'), moment('missedAt', true), moment('endedAt', true), number('version')],
      ],
      {
        ux_return_visits_once: ['communityId', 'subjectType', 'subjectId', 'personId', 'cause', 'round'],
        ix_return_visits_list: ['communityId', 'status', 'dueAt', 'id'],
        ix_return_visits_clock: ['status', 'dueAt'],
        ix_return_visits_person: ['personId'],
      },
    )
    await create(
      q,
      'return_visit_events',
      [
        ...[key(), ref('communityId'), ref('visitId'), word('step', 16), ref('actorId', true), word('way', 8, true)],
        ...[text('text', true), moment('at')],
      ],
      { ix_return_visit_events_visit: ['visitId', 'at', 'id'] },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['return_visit_events', 'return_visits']) await q.dropTable(name, true)
  }
}
