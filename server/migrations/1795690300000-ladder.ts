import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, moment, number, setNullable } from '@server/kit/schema'

const counts = ['rung', 'urges']
const moments = ['alarmAt', 'urgedAt', 'urgeBy']
const index = new TableIndex({ name: 'ix_appeals_alarm', columnNames: ['alarmAt', 'status'] })

/** What the clock has done about a matter and when it looks again; how often it was urged. Matters that run are looked at from their date on. */
export class Ladder1795690300000 implements MigrationInterface {
  name = 'Ladder1795690300000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [...counts.map(name => number(name, true)), ...moments.map(name => moment(name, true))])
    await q.query(
      "UPDATE appeals SET alarmAt = dueAt WHERE rung IS NULL AND status IN ('submitted', 'need_info', 'assigned', 'in_progress', 'reopened')",
    )
    for (const name of counts) {
      await q.query(`UPDATE appeals SET ${name} = 0 WHERE ${name} IS NULL`)
      await setNullable(q, 'appeals', name, false)
    }
    if (!(await q.getTable('appeals'))!.indices.some(({ name }) => name === index.name)) await q.createIndex('appeals', index)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropIndex('appeals', index.name!)
    for (const name of [...counts, ...moments]) await q.dropColumn('appeals', name)
  }
}
