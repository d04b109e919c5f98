import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

export class Moderation1763745000000 implements MigrationInterface {
  name = 'Moderation1763745000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'moderations',
      [
        ...[key(), ref('communityId'), word('subjectType', 16), ref('subjectId'), word('status', 12), moment('since')],
        ...[text('marks', true), word('cause', 24, true), word('note', 200, true), ref('decidedBy', true)],
        ...[word('contest', 200, true), number('reporters'), number('version')],
      ],
      {
        ux_moderations_subject: ['communityId', 'subjectType', 'subjectId'],
        ix_moderations_queue: ['communityId', 'status', 'since', 'id'],
        ix_moderations_of: ['subjectId'],
      },
    )
    await create(
      q,
      'moderation_reports',
      [
        ...[key(), ref('communityId'), ref('moderationId'), ref('personId')],
        ...[word('cause', 24), word('note', 200, true), moment('at')],
      ],
      {
        ux_moderation_reports_once: ['communityId', 'moderationId', 'personId'],
        ix_moderation_reports_person: ['personId', 'at'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['moderation_reports', 'moderations']) await q.dropTable(name, true)
  }
}
