import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, ref, text, word } from '@server/kit/schema'

export class Notifications1763741120000 implements MigrationInterface {
  name = 'Notifications1763741120000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'messages',
      [
        ...[key(), ref('communityId'), ref('personId'), ref('sourceId'), word('about', 32), word('audience', 8)],
        ...[text('title'), text('body'), ref('appealId', true), moment('at'), moment('readAt', true)],
      ],
      {
        ux_messages_once: ['personId', 'sourceId', 'about'],
        ix_messages_list: ['personId', 'at', 'id'],
        ix_messages_unread: ['personId', 'readAt'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('messages', true)
  }
}
