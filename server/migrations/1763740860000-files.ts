import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, word } from '@server/kit/schema'

export class Files1763740860000 implements MigrationInterface {
  name = 'Files1763740860000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'files',
      [
        key(),
        ref('ownerId'),
        word('subjectType', 32, true),
        ref('subjectId', true),
        number('place'),
        number('width'),
        number('height'),
        moment('createdAt'),
      ],
      {
        ix_files_owner: ['ownerId'],
        ix_files_subject: ['subjectType', 'subjectId', 'place'],
        ix_files_sweep: ['subjectId', 'createdAt'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('files', true)
  }
}
