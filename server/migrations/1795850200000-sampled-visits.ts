import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, setNullable, word } from '@server/kit/schema'

const counts = ['visited', 'visitedSolved', 'visitedContent']

export class SampledVisits1795850200000 implements MigrationInterface {
  name = 'SampledVisits1795850200000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'visit_draws', [
      ...[key('communityId'), key('unitId'), key('month', 7), word('seed', 32), number('silent'), number('drawn'), moment('at')],
    ])
    await add(q, 'return_visits', [word('heardSolved', 8, true), number('heardLevel', true)])
    for (const name of counts) {
      await add(q, 'rate_cells', [number(name, true)])
      await q.query(`UPDATE rate_cells SET ${name} = 0 WHERE ${name} IS NULL`)
      await setNullable(q, 'rate_cells', name, false)
    }
    await add(q, 'community_settings', [{ name: 'samplesSilent', type: 'boolean', isNullable: true }])
    await q.query('UPDATE community_settings SET samplesSilent = 0 WHERE samplesSilent IS NULL')
    await setNullable(q, 'community_settings', 'samplesSilent', false)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('community_settings', 'samplesSilent')
    for (const name of counts) await q.dropColumn('rate_cells', name)
    for (const name of ['heardLevel', 'heardSolved']) await q.dropColumn('return_visits', name)
    await q.dropTable('visit_draws', true)
  }
}
