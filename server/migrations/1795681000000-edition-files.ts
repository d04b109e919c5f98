import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, setNullable, text } from '@server/kit/schema'

/** Editions know their pictures and documents; those that stand get what hangs on their notice now. */
export class EditionFiles1795681000000 implements MigrationInterface {
  name = 'EditionFiles1795681000000'

  async up(q: QueryRunner): Promise<void> {
    await add(q, 'notice_editions', [text('files', true)])
    const hanging = (await q.query(
      `SELECT id, name, subjectId FROM files WHERE subjectType IN ('notice', 'noticeDocument') ORDER BY subjectType, place`,
    )) as { id: string; name: string | null; subjectId: string }[]
    const byNotice = new Map<string, { id: string; name: string | null }[]>()
    for (const { id, name, subjectId } of hanging) byNotice.set(subjectId, [...(byNotice.get(subjectId) ?? []), { id, name }])
    for (const [noticeId, files] of byNotice)
      await q.query('UPDATE notice_editions SET files = ? WHERE noticeId = ?', [JSON.stringify(files), noticeId])
    await q.query(`UPDATE notice_editions SET files = '[]' WHERE files IS NULL`)
    await setNullable(q, 'notice_editions', 'files', false)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('notice_editions', 'files')
  }
}
