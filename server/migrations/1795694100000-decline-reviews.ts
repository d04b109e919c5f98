import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment, ref } from '@server/kit/schema'

const moments = ['reviewUntil', 'reviewRuleBy', 'reviewRuledAt']

export class DeclineReviews1795694100000 implements MigrationInterface {
  name = 'DeclineReviews1795694100000'

  up(q: QueryRunner): Promise<void> {
    return add(q, 'appeals', [ref('declineConfirmedBy', true), ...moments.map(name => moment(name, true))])
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['declineConfirmedBy', ...moments]) await q.dropColumn('appeals', name)
  }
}
