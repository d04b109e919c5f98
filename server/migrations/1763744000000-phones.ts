import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, word } from '@server/kit/schema'

export class Phones1763744000000 implements MigrationInterface {
  name = 'Phones1763744000000'

  async up(q: QueryRunner): Promise<void> {
    // A number stands in a table of its own, sealed; nothing was ever written here.
    const indices = (await q.getTable('people'))?.indices.map(({ name }) => name) ?? []
    if (indices.includes('ux_people_phone')) await q.dropIndex('people', 'ux_people_phone')
    if (await q.hasColumn('people', 'phone')) await q.dropColumn('people', 'phone')
    await add(q, 'people', [moment('leftAt', true), moment('erasedAt', true)])
    if (!indices.includes('ix_people_left'))
      await q.createIndex('people', new TableIndex({ name: 'ix_people_left', columnNames: ['erasedAt', 'leftAt'] }))
    await create(q, 'phones', [key('id', 64), ref('personId'), word('sealed', 200), number('consent'), moment('consentedAt')], {
      ux_phones_person: ['personId'],
    })
    await create(
      q,
      'phone_codes',
      [key('id', 64), ref('attempt'), word('code', 64, true), moment('sentAt'), moment('endsAt'), number('tries')],
      { ix_phone_codes_ends: ['endsAt'] },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['phone_codes', 'phones']) await q.dropTable(name, true)
    await q.dropIndex('people', 'ix_people_left')
    for (const name of ['leftAt', 'erasedAt']) await q.dropColumn('people', name)
  }
}
