import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import { attachPhotos, handOverOtherFiles, nobody, photosOf } from '@server/files'
import type { Evaluation } from './evaluation.entity'

const subjectType = 'evaluation'

/** Inside a verb's transaction: these, in this order, are the pictures of what she said; any other is no more. Refuses `rating.photoMissing`. */
export async function keepPhotos({ id: subjectId, personId: ownerId }: Evaluation, photoIds: string[]): Promise<void> {
  const subject = { subjectType, subjectId }
  await handOverOtherFiles(subject, nobody, photoIds)
  await attachPhotos(photoIds, { ownerId, ...subject }).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.reason !== fileReasons.missing) throw error
    const { zh, en } = feedbackReasons.photoMissing
    throw new Refusal(feedbackReasons.photoMissing, { fields: { photoIds: says(zh, en) } })
  })
}

export const photosOfEvaluation = async (id: string) => (await photosOf(subjectType, [id])).get(id) ?? []
