import { appealReasons } from '@shared/appeals/appeal.reasons'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import { attachPhotos } from '@server/files'

/** What photos hang on: the matter as it was filed, or one event of it. */
type PhotoSubject = 'appeal' | 'appealEvent'

/** Hangs the owner's uploads on it, in this order. Refuses `appeal.photoMissing` for one that is gone or not hers. */
export async function attach(
  photoIds: string[] | undefined,
  ownerId: string,
  subjectType: PhotoSubject,
  subjectId: string,
): Promise<void> {
  if (!photoIds?.length) return
  await attachPhotos(photoIds, { ownerId, subjectType, subjectId }).catch(error => {
    if (!(error instanceof Refusal) || error.reason !== fileReasons.missing) throw error
    const { zh, en } = appealReasons.photoMissing
    throw new Refusal(appealReasons.photoMissing, { fields: { photoIds: says(zh, en) } })
  })
}
