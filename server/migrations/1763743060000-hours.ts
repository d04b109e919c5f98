import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

export class Hours1763743060000 implements MigrationInterface {
  name = 'Hours1763743060000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'hour_entries',
      [
        ...[key(), ref('communityId'), ref('activityId'), ref('shiftId'), ref('personId'), number('seq'), word('day', 10)],
        ...[number('minutes'), moment('fromAt'), moment('toAt'), word('source', 16), ref('reversesId', true)],
        ...[word('reason', 200, true), ref('writtenBy'), moment('at')],
      ],
      {
        ux_hour_entries_seq: ['communityId', 'shiftId', 'personId', 'seq'],
        ux_hour_entries_reverses: ['reversesId'],
        ix_hour_entries_person: ['personId', 'at', 'id'],
      },
    )
    await create(
      q,
      'wrong_hours',
      [
        ...[key(), ref('communityId'), ref('entryId'), ref('personId'), word('status', 8), text('text'), number('minutes')],
        ...[moment('askedAt'), moment('answerBy'), word('answer', 200, true), ref('answeredBy', true)],
      ],
      {
        ux_wrong_hours_entry: ['entryId'],
        ix_wrong_hours_desk: ['communityId', 'status', 'askedAt', 'id'],
        ix_wrong_hours_person: ['personId'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['wrong_hours', 'hour_entries']) await q.dropTable(name, true)
  }
}
