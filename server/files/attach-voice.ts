import { IsNull, Not } from 'typeorm'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal } from '@shared/kit/refusal'
import { asking, type Asked } from '@server/kit/ask-together'
import { changed, table } from '@server/kit/database'
import { StoredFile, type Subject } from './file.entity'

/**
 * Inside a verb's transaction: this recording is now the subject's. Refuses `file.missing` for one that is not the owner's, was swept, is no
 * recording, or belongs to something else already.
 */
export async function attachVoice(id: string, { ownerId, subjectType, subjectId }: Subject & { ownerId: string }): Promise<void> {
  const free = { id, ownerId, subjectId: IsNull(), format: Not(IsNull()) }
  if (!(await changed(table(StoredFile).update(free, { subjectType, subjectId })))) throw new Refusal(fileReasons.missing)
}

/** The subject's recording, to be asked for together with others. */
export const askingVoice = (subjectType: string, subjectId: string): Asked<StoredFile> =>
  asking(StoredFile, 'x.subjectType = ? AND x.subjectId = ?', [subjectType, subjectId])
