import { fileReasons } from '@shared/files/file.reasons'
import { Refusal, says } from '@shared/kit/refusal'
import type { CorrectNotice } from '@shared/notices/notice.inputs'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { attachDocuments, attachPhotos, documentsOf, handOverFiles, handOverOtherFiles, nobody, photosOf } from '@server/files'

/** A file as an edition had it; a picture has no name. */
export interface EditionFile {
  id: string
  name: string | null
}
type Named = Pick<CorrectNotice, 'photoIds' | 'documents' | 'hidesRemoved'>

/** A file that a correction took out stays, under the second name, to be compared; unless it is not to be seen any more. */
const kinds = {
  pictures: ['notice', 'noticeEarlier'],
  documents: ['noticeDocument', 'noticeEarlierDocument'],
} as const

/** What hangs on the notice now, pictures first, in its order. */
export async function filesOf(noticeId: string): Promise<EditionFile[]> {
  const photos = (await photosOf(kinds.pictures[0], [noticeId])).get(noticeId) ?? []
  const documents = await documentsOf(kinds.documents[0], noticeId)
  return [...photos.map(({ id }) => ({ id, name: null })), ...documents.map(({ id, name }) => ({ id, name }))]
}

/** Every picture and document that it has or had, by id. */
export async function everyFileOf(noticeId: string) {
  const photos = await Promise.all(kinds.pictures.map(kind => photosOf(kind, [noticeId])))
  const documents = await Promise.all(kinds.documents.map(kind => documentsOf(kind, noticeId)))
  return {
    photos: new Map(photos.flatMap(found => found.get(noticeId) ?? []).map(photo => [photo.id, photo])),
    documents: new Map(documents.flat().map(document => [document.id, document])),
  }
}

/**
 * Inside a verb's transaction: these pictures and documents are the notice's; those it had stay where none are named, and what a list
 * leaves out is one of its earlier files, or, where it is to be hidden, nobody's, and swept. Refuses `notice.fileMissing` for one that is gone or not hers.
 */
export async function attachFiles(noticeId: string, ownerId: string, input: Named): Promise<void> {
  const { photoIds, documents, hidesRemoved } = input
  const subject = (subjectType: string) => ({ subjectType, subjectId: noticeId })
  const exchange = async ([present, earlier]: readonly [string, string], ids: string[]) => {
    await handOverOtherFiles(subject(present), hidesRemoved ? nobody : subject(earlier), ids)
    await handOverFiles(subject(earlier), subject(present), ids)
  }
  if (photoIds) {
    await exchange(kinds.pictures, photoIds)
    await attachPhotos(photoIds, { ownerId, ...subject(kinds.pictures[0]) }).catch(saying('photoIds'))
  }
  if (documents) {
    const ids = documents.map(({ id }) => id)
    await exchange(kinds.documents, ids)
    await attachDocuments(documents, { ownerId, ...subject(kinds.documents[0]) }).catch(saying('documents'))
  }
}
const saying = (field: string) => (error: unknown) => {
  if (!(error instanceof Refusal) || error.reason !== fileReasons.missing) throw error
  const { zh, en } = noticeReasons.fileMissing
  throw new Refusal(noticeReasons.fileMissing, { fields: { [field]: says(zh, en) } })
}
