import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, ref, text, word } from '@server/kit/schema'

/** What parties outside are asked, and the links by which they answer. */
export class Outside1795700000000 implements MigrationInterface {
  name = 'Outside1795700000000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [
      ...[key(), ref('communityId'), ref('appealId'), word('party', 24), word('name', 30), text('text')],
      ...[{ name: 'withWords', type: 'boolean' }, word('role', 16), moment('dueAt'), word('keyDigest', 64), moment('linkUntil')],
      ...[word('open', 4, true), word('ended', 9, true)],
    ]
    await create(q, 'outside_asks', columns, {
      ux_outside_asks_key: ['keyDigest'],
      ux_outside_asks_open: ['appealId', 'open'],
      ix_outside_asks_due: ['open', 'dueAt'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('outside_asks', true)
  }
}
