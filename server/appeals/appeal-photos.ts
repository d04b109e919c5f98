import { appealReasons } from '@shared/appeals/appeal.reasons'
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
  await attachPhotos(photoIds, { ownerId, subjectType, subjectId }, appealReasons.photoMissing)
}
