import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, text, word } from '@server/kit/schema'

const frozen = [text('terms', true), moment('respondBy', true)]

/** What a community decides on its categories, and what of it a matter was filed under; matters from before go by what is usual. */
export class CategoryTerms1795840000000 implements MigrationInterface {
  name = 'CategoryTerms1795840000000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [
      ...[key(), ref('communityId'), word('category', 40), number('version'), word('fromDay', 10), text('terms')],
      ...[word('closedTo', 100, true), word('closedToEn', 100, true), word('reason', 100), ref('setBy'), moment('setAt')],
    ]
    await create(q, 'category_terms', columns, { ux_category_terms_version: ['communityId', 'category', 'version'] })
    await add(q, 'appeals', frozen)
  }

  async down(q: QueryRunner): Promise<void> {
    for (const { name } of frozen) await q.dropColumn('appeals', name)
    await q.dropTable('category_terms', true)
  }
}
