import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, number, ref, text, word } from '@server/kit/schema'

/** How each worker likes to narrow the desk. */
export class DeskFilters1795830000000 implements MigrationInterface {
  name = 'DeskFilters1795830000000'

  async up(q: QueryRunner): Promise<void> {
    const columns = [key(), ref('communityId'), ref('personId'), number('place'), word('name', 12), text('filter')]
    await create(q, 'desk_filters', columns, {
      ux_desk_filters_place: ['communityId', 'personId', 'place'],
      ux_desk_filters_name: ['communityId', 'personId', 'name'],
      ix_desk_filters_person: ['personId'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('desk_filters', true)
  }
}
