import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

const flag = (name: string) => ({ name, type: 'boolean' })

export class Appeals1763741000000 implements MigrationInterface {
  name = 'Appeals1763741000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'appeals',
      [
        ...[
          key(),
          ref('communityId'),
          word('number', 16),
          word('claimDigest', 64),
          ref('areaId'),
          word('placeCode', 8, true),
          ref('residentId'),
        ],
        ...[
          word('category', 40),
          word('kind', 16),
          word('priority', 2),
          word('visibility', 8),
          flag('anonymousToHandler'),
          flag('wordsPublic'),
        ],
        ...[
          text('text'),
          word('title', 40, true),
          word('status', 16),
          word('statusBefore', 16, true),
          ref('unitId', true),
          ref('handlerId', true),
        ],
        ...[
          word('clockFor', 8),
          moment('clockFrom'),
          moment('dueAt'),
          text('dueRule'),
          moment('firstDueAt', true),
          moment('overdueAt', true),
        ],
        ...[
          moment('repliedAt', true),
          number('asks'),
          word('question', 400, true),
          moment('askedAt', true),
          moment('answerBy', true),
        ],
        ...[word('resultCode', 24, true), text('resultText', true), word('ifAgain', 200, true), moment('resolvedAt', true)],
        ...[
          ref('resultEventId', true),
          moment('ratingUntil', true),
          word('closeCode', 24, true),
          moment('reopenUntil', true),
          number('timesReopened'),
        ],
        ...[word('declineReason', 32, true), text('declineWhere', true), ref('declineBy', true), moment('declineAt', true)],
        ...[moment('filedAt'), number('version')],
      ],
      {
        ux_appeals_number: ['communityId', 'number'],
        ix_appeals_board: ['communityId', 'visibility', 'filedAt', 'id'],
        ix_appeals_filed: ['communityId', 'filedAt', 'id'],
        ix_appeals_desk: ['communityId', 'status', 'dueAt', 'id'],
        ix_appeals_unit: ['communityId', 'unitId', 'dueAt', 'id'],
        ix_appeals_resident: ['residentId'],
        ix_appeals_overdue: ['overdueAt', 'status', 'dueAt'],
        ix_appeals_answer: ['status', 'answerBy'],
        ix_appeals_rating: ['status', 'ratingUntil'],
      },
    )
    await create(
      q,
      'appeal_events',
      [
        ...[
          key(),
          ref('communityId'),
          ref('appealId'),
          word('step', 16),
          word('status', 16),
          word('takenBy', 8),
          ref('actorId', true),
        ],
        ...[ref('unitId', true), text('text', true), word('textFor', 8), text('facts'), moment('at')],
      ],
      { ix_appeal_events_appeal: ['appealId', 'at', 'id'] },
    )
    await create(q, 'appeal_counters', [key('communityId'), key('day', 8), number('last')])
    await create(q, 'appeal_holders', [key('appealId'), key('personId'), moment('since')], {
      ix_appeal_holders_person: ['personId'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['appeal_holders', 'appeal_counters', 'appeal_events', 'appeals']) await q.dropTable(name, true)
  }
}
