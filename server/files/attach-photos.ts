import { In, IsNull } from 'typeorm'
import { fileReasons } from '@shared/files/file.reasons'
import type { PhotoView } from '@shared/files/file.views'
import { grouped } from '@shared/kit/grouped'
import { Refusal, says, type Reason } from '@shared/kit/refusal'
import { asking, inOrder, type Asked } from '@server/kit/ask-together'
import { changed, table } from '@server/kit/database'
import { viewPhoto } from './file.address'
import { StoredFile, type Subject } from './file.entity'

/**
 * Inside a verb's transaction: these pictures, in this order, are now the subject's. Refuses `file.missing` for one that is not the
 * owner's, was swept, is no picture, or belongs to something else already, or `missing` in its place; one that is the subject's own stays.
 */
export async function attachPhotos(
  ids: string[],
  { ownerId, subjectType, subjectId }: Subject & { ownerId: string },
  missing: Reason = fileReasons.missing,
): Promise<void> {
  for (const [place, id] of ids.entries()) {
    const free = table(StoredFile).update(
      { id, ownerId, subjectId: IsNull(), bytes: IsNull() },
      { subjectType, subjectId, place },
    )
    const own = () => table(StoredFile).update({ id, subjectType, subjectId }, { place })
    if (!(await changed(free)) && !(await changed(own())))
      throw new Refusal(missing, { fields: { photoIds: says(missing.zh, missing.en) } })
  }
}

/** The pictures of several subjects of one type, each list in its order; a subject without any is not in the map. */
export async function photosOf(subjectType: string, subjectIds: string[]): Promise<Map<string, PhotoView[]>> {
  const where = { subjectType, subjectId: In(subjectIds) }
  return photosBySubject(subjectIds.length > 0 ? await table(StoredFile).findBy(where) : [])
}

/** The same to be asked for together with others, of subjects that `subjects` names or finds: `?`, or a question of its own. */
export const askingPhotos = (subjectType: string, subjects: string, values: readonly unknown[]): Asked<StoredFile> =>
  asking(StoredFile, `x.subjectType = ? AND x.subjectId IN (${subjects})`, [subjectType, ...values])
/** What came of it. */
export function photosBySubject(found: StoredFile[]): Map<string, PhotoView[]> {
  const bySubject = grouped(inOrder(found, 'place'), file => file.subjectId!)
  return new Map([...bySubject].map(([subjectId, files]) => [subjectId, files.map(viewPhoto)]))
}
