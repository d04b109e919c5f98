import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, number, word } from '@server/kit/schema'

export class VoiceNotes1795820200000 implements MigrationInterface {
  name = 'VoiceNotes1795820200000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'files', [number('seconds', true), word('format', 4, true)])
  }

  async down(q: QueryRunner): Promise<void> {
    for (const column of ['format', 'seconds']) await q.dropColumn('files', column)
  }
}
