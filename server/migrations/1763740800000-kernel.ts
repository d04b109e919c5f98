import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, text, word } from '@server/kit/schema'

export class Kernel1763740800000 implements MigrationInterface {
  name = 'Kernel1763740800000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'installation', [key('name', 32), word('value', 200)])
    await create(
      q,
      'people',
      [
        key(),
        word('kind', 16),
        word('name', 40, true),
        word('nameEn', 80, true),
        word('account', 32, true),
        word('passwordHash', 200, true),
        word('phone', 20, true),
        ref('mergedInto', true),
      ],
      { ux_people_phone: ['phone'], ux_people_account: ['account'] },
    )
    await create(
      q,
      'tokens',
      [
        key('id', 64),
        ref('handle'),
        word('kind', 8),
        ref('personId'),
        word('label', 40),
        moment('lastSeenAt'),
        moment('endsAt'),
        number('writes'),
      ],
      { ix_tokens_person: ['personId'], ux_tokens_handle: ['handle'], ix_tokens_ends: ['endsAt'] },
    )
    await create(
      q,
      'roles',
      [
        key(),
        ref('communityId'),
        ref('personId'),
        ref('unitId', true),
        word('role', 16),
        moment('startsAt'),
        moment('endsAt', true),
      ],
      { ix_roles_person: ['personId'], ix_roles_unit: ['communityId', 'unitId', 'role'] },
    )
    await create(q, 'idempotency', [key('id', 64), word('body', 64), ref('personId'), text('answer', true), moment('at')], {
      ix_idempotency_at: ['at'],
      ix_idempotency_person: ['personId'],
    })
    await create(q, 'clock_jobs', [key('name', 64), moment('nextAt'), moment('leaseUntil'), ref('leaseToken', true)])
    await create(q, 'rate_limits', [
      key('key', 255),
      { name: 'points', type: 'int', default: '0' },
      { name: 'expire', type: 'bigint', isNullable: true },
    ])
    await create(
      q,
      'deliveries',
      [
        key(),
        word('event', 64),
        word('listener', 64),
        text('payload'),
        word('dedupKey', 191),
        moment('runAt'),
        number('attempts'),
        moment('leaseUntil'),
        ref('leaseToken', true),
        moment('doneAt', true),
        moment('deadAt', true),
        word('lastError', 500, true),
      ],
      { ix_deliveries_due: ['doneAt', 'deadAt', 'runAt'], ux_deliveries_dedup: ['dedupKey'] },
    )
  }

  async down(): Promise<void> {
    /* the first migration is not undone */
  }
}
