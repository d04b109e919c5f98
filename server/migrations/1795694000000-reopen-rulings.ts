import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, moment } from '@server/kit/schema'

export class ReopenRulings1795694000000 implements MigrationInterface {
  name = 'ReopenRulings1795694000000'

  up(q: QueryRunner): Promise<void> {
    return add(q, 'appeals', [moment('reopenRuleBy', true)])
  }

  down(q: QueryRunner): Promise<void> {
    return q.dropColumn('appeals', 'reopenRuleBy')
  }
}
