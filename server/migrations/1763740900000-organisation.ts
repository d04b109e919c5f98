import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, word } from '@server/kit/schema'

export class Organisation1763740900000 implements MigrationInterface {
  name = 'Organisation1763740900000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'areas',
      [
        key(),
        ref('communityId'),
        ref('parentId', true),
        word('kind', 16),
        word('name', 40),
        word('nameEn', 80),
        number('number', true),
        word('address', 80, true),
        word('addressEn', 120, true),
        number('position'),
      ],
      { ix_areas_children: ['communityId', 'kind', 'position'], ix_areas_parent: ['parentId'] },
    )
    await create(
      q,
      'units',
      [
        key(),
        ref('communityId'),
        word('kind', 24),
        ref('areaId'),
        word('name', 40),
        word('nameEn', 80),
        word('phone', 20),
        word('hours', 60),
        word('hoursEn', 120),
        word('does', 60),
        word('doesEn', 120),
        number('position'),
      ],
      { ix_units_community: ['communityId', 'kind', 'position'] },
    )
    await create(
      q,
      'posts',
      [
        key(),
        ref('communityId'),
        ref('unitId'),
        ref('personId'),
        ref('areaId', true),
        word('kind', 16),
        word('title', 40),
        word('titleEn', 80),
        word('phone', 20),
        word('hours', 60),
        word('hoursEn', 120),
        ref('deputyId', true),
        moment('startsAt'),
        moment('endsAt', true),
      ],
      { ix_posts_unit: ['communityId', 'unitId'], ix_posts_person: ['personId'] },
    )
    await create(
      q,
      'duties',
      [key(), ref('communityId'), word('category', 40), ref('areaId'), ref('unitId'), moment('startsAt'), moment('endsAt', true)],
      { ix_duties_area: ['communityId', 'category', 'areaId'] },
    )
    await create(
      q,
      'key_households',
      [
        key(),
        ref('communityId'),
        ref('buildingId'),
        word('name', 40),
        word('nameEn', 80),
        word('helps', 60),
        word('helpsEn', 120),
        number('linked'),
      ],
      { ix_key_households_building: ['communityId', 'buildingId'] },
    )
    await create(
      q,
      'places',
      [
        key(),
        ref('communityId'),
        ref('areaId'),
        word('code', 8),
        word('kind', 16),
        word('name', 40),
        word('nameEn', 80),
        moment('revokedAt', true),
      ],
      { ux_places_code: ['code'], ix_places_area: ['communityId', 'areaId'] },
    )
    await create(q, 'place_scans', [key('placeId'), { ...word('day', 10), isPrimary: true }, number('count')])
    await create(q, 'audit_log', [key(), word('act', 40), ref('actorId', true), ref('subjectId', true), moment('at')], {
      ix_audit_log_at: ['at'],
      ix_audit_log_subject: ['subjectId', 'at'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['audit_log', 'place_scans', 'places', 'key_households', 'duties', 'posts', 'units', 'areas'])
      await q.dropTable(name, true)
  }
}
