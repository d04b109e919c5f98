import { IsNull, Not } from 'typeorm'
import { fileReasons } from '@shared/files/file.reasons'
import type { DocumentView } from '@shared/files/file.views'
import { Refusal } from '@shared/kit/refusal'
import { changed, table } from '@server/kit/database'
import { viewDocument } from './file.address'
import { StoredFile, type Subject } from './file.entity'

/**
 * Inside a verb's transaction: these documents, in this order and under these names, are the subject's. Refuses `file.missing` for one that is not the owner's, was swept, is no document, or belongs to something else already.
 */
export async function attachDocuments(
  documents: { id: string; name: string }[],
  { ownerId, subjectType, subjectId }: Subject & { ownerId: string },
): Promise<void> {
  for (const [place, { id, name }] of documents.entries()) {
    const free = table(StoredFile).update(
      { id, ownerId, subjectId: IsNull(), bytes: Not(IsNull()), format: IsNull() },
      { subjectType, subjectId, place, name },
    )
    const own = () => table(StoredFile).update({ id, subjectType, subjectId }, { place, name })
    if (!(await changed(free)) && !(await changed(own()))) throw new Refusal(fileReasons.missing)
  }
}

/** The subject's documents in their order. */
export const documentsOf = async (subjectType: string, subjectId: string): Promise<DocumentView[]> =>
  (await table(StoredFile).find({ where: { subjectType, subjectId }, order: { place: 'ASC' } })).map(viewDocument)
