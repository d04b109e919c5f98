import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, create, key, moment, ref, word } from '@server/kit/schema'

const indices = [
  { table: 'appeals', name: 'ux_appeals_draft', columnNames: ['residentId', 'draftKey'], isUnique: true },
  { table: 'appeal_events', name: 'ix_appeal_events_step', columnNames: ['communityId', 'step', 'at'], isUnique: false },
]

/** Drafts that count once for good, matters written down for somebody, who is away. */
export class Casework1763746000000 implements MigrationInterface {
  name = 'Casework1763746000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'appeals', [word('draftKey', 64, true)])
    for (const { table, ...index } of indices) {
      const known = (await q.getTable(table))!.indices.some(({ name }) => name === index.name)
      if (!known) await q.createIndex(table, new TableIndex(index))
    }
    await create(q, 'appeal_callers', [
      key('appealId'),
      ref('communityId'),
      ref('staffId'),
      word('channel', 8),
      word('name', 20, true),
      word('phone', 20, true),
      moment('at'),
    ])
    await create(
      q,
      'absences',
      [key('communityId'), key('personId'), ref('deputyId'), moment('until'), ref('setBy'), moment('at')],
      { ix_absences_until: ['communityId', 'until'] },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['absences', 'appeal_callers']) await q.dropTable(name, true)
    for (const { table, name } of indices) await q.dropIndex(table, name)
    await q.dropColumn('appeals', 'draftKey')
  }
}
