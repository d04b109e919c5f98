import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

const given = [
  number('round'),
  word('solved', 8),
  { name: 'goOn', type: 'boolean', isNullable: true },
  number('level', true),
  text('tags'),
  text('words', true),
]

export class Feedback1763741060000 implements MigrationInterface {
  name = 'Feedback1763741060000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'evaluations',
      [
        key(),
        ref('communityId'),
        word('subjectType', 16),
        ref('subjectId'),
        ref('personId'),
        ...given,
        moment('at'),
        number('version'),
      ],
      { ux_evaluations_once: ['communityId', 'subjectType', 'subjectId', 'personId'], ix_evaluations_person: ['personId'] },
    )
    await create(
      q,
      'evaluation_versions',
      [key(), ref('communityId'), ref('evaluationId'), number('version'), ...given, moment('at')],
      {
        ux_evaluation_versions_version: ['evaluationId', 'version'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['evaluation_versions', 'evaluations']) await q.dropTable(name, true)
  }
}
