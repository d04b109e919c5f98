import { afterCommit, changed, table } from '@server/kit/database'
import { StoredFile } from './file.entity'
import { pictures } from './picture-store'

/** Inside a transaction: the recording that hangs there is no more, and its address leads nowhere once that is written. Gives whether there was one. */
export async function dropVoice(subjectType: string, subjectId: string): Promise<boolean> {
  const held = await table(StoredFile).findOneBy({ subjectType, subjectId })
  if (!held || !(await changed(table(StoredFile).delete({ id: held.id, subjectId })))) return false
  // What is left lying by a crash is swept, as what no row knows.
  afterCommit(() => void pictures.remove(`${held.id}.${held.format}`).catch(() => undefined))
  return true
}
