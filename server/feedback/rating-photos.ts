import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { attachPhotos, handOverOtherFiles, nobody, photosOf } from '@server/files'
import type { Evaluation } from './evaluation.entity'

const subjectType = 'evaluation'

/** Inside a verb's transaction: these, in this order, are the pictures of what she said; any other is no more. Refuses `rating.photoMissing`. */
export async function keepPhotos({ id: subjectId, personId: ownerId }: Evaluation, photoIds: string[]): Promise<void> {
  const subject = { subjectType, subjectId }
  await handOverOtherFiles(subject, nobody, photoIds)
  await attachPhotos(photoIds, { ownerId, ...subject }, feedbackReasons.photoMissing)
}

export const photosOfEvaluation = async (id: string) => (await photosOf(subjectType, [id])).get(id) ?? []
