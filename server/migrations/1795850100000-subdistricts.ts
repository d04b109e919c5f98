import type { MigrationInterface, QueryRunner } from 'typeorm'
import { create, key, ref, word } from '@server/kit/schema'

export class Subdistricts1795850100000 implements MigrationInterface {
  name = 'Subdistricts1795850100000'

  async up(q: QueryRunner): Promise<void> {
    await create(q, 'subdistricts', [key(), word('name', 40), word('nameEn', 80)])
    await create(q, 'subdistrict_communities', [key('communityId'), ref('subdistrictId')], {
      ix_subdistrict_communities: ['subdistrictId'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['subdistrict_communities', 'subdistricts']) await q.dropTable(name, true)
  }
}
