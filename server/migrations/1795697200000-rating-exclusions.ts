import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, setNullable, text, word } from '@server/kit/schema'

export class RatingExclusions1795697200000 implements MigrationInterface {
  name = 'RatingExclusions1795697200000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'rating_exclusions',
      [
        ...[key(), ref('communityId'), ref('appealId'), number('round'), ref('unitId'), ref('askedBy'), word('ground', 16)],
        ...[text('words'), moment('askedAt'), word('status', 8), ref('ruledBy', true), text('ruledWords', true)],
        ...[moment('ruledAt', true), number('version')],
      ],
      {
        ux_rating_exclusions_once: ['communityId', 'appealId', 'round'],
        ix_rating_exclusions_list: ['communityId', 'status', 'askedAt', 'id'],
      },
    )
    await add(q, 'rate_cells', [number('excluded', true)])
    await q.query('UPDATE rate_cells SET excluded = 0 WHERE excluded IS NULL')
    await setNullable(q, 'rate_cells', 'excluded', false)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('rate_cells', 'excluded')
    await q.dropTable('rating_exclusions', true)
  }
}
