import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, text, word } from '@server/kit/schema'

const content = [
  word('title', 40),
  word('whatLine', 60, true),
  word('whenLine', 60, true),
  word('actLine', 60, true),
  text('body'),
]

export class Notices1763742120000 implements MigrationInterface {
  name = 'Notices1763742120000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'notices',
      [
        ...[key(), ref('communityId'), word('kind', 16), word('status', 16), ...content, text('searched')],
        ...[ref('unitId'), word('unitName', 40), word('unitNameEn', 80), word('phone', 20)],
        ...[word('areaName', 200), word('areaNameEn', 300), ref('authorId'), { name: 'needsAck', type: 'boolean' }],
        ...[
          moment('publishedAt'),
          moment('expiresAt', true),
          moment('pinnedUntil', true),
          number('edition'),
          moment('changedAt', true),
        ],
        ...[moment('confirmBy', true), ref('confirmedBy', true), moment('confirmedAt', true), moment('flaggedAt', true)],
        ...[word('withdrawnReason', 200, true), moment('withdrawnAt', true), moment('createdAt'), number('version')],
      ],
      {
        ix_notices_list: ['communityId', 'publishedAt', 'id'],
        ix_notices_pinned: ['communityId', 'pinnedUntil'],
        ix_notices_desk: ['communityId', 'createdAt', 'id'],
        ix_notices_due: ['status', 'publishedAt'],
        ix_notices_confirm: ['status', 'confirmBy'],
      },
    )
    await create(q, 'notice_areas', [key('noticeId'), key('areaId'), ref('communityId')])
    await create(
      q,
      'notice_pins',
      [key('communityId'), { ...number('slot'), isPrimary: true }, ref('noticeId'), moment('until')],
      {
        ux_notice_pins_notice: ['communityId', 'noticeId'],
      },
    )
    await create(
      q,
      'notice_editions',
      [
        ...[key(), ref('communityId'), ref('noticeId'), number('edition'), ...content],
        ...[word('reason', 200, true), ref('authorId'), moment('at')],
      ],
      { ux_notice_editions_edition: ['noticeId', 'edition'] },
    )
    await create(
      q,
      'notice_events',
      [
        ...[key(), ref('communityId'), ref('noticeId'), word('step', 16), word('takenBy', 8), ref('actorId', true)],
        ...[word('reason', 200, true), moment('at')],
      ],
      { ix_notice_events_notice: ['noticeId', 'at', 'id'] },
    )
    await create(
      q,
      'notice_acknowledgements',
      [key('noticeId'), key('personId'), ref('communityId'), ref('areaId', true), moment('at')],
      { ix_notice_acknowledgements_person: ['personId'] },
    )
    await add(q, 'messages', [ref('noticeId', true)])
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('messages', 'noticeId')
    for (const name of ['acknowledgements', 'events', 'editions', 'pins', 'areas']) await q.dropTable(`notice_${name}`, true)
    await q.dropTable('notices', true)
  }
}
