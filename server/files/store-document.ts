import { fileTypeFromBuffer } from 'file-type'
import { fileReasons } from '@shared/files/file.reasons'
import type { DocumentView } from '@shared/files/file.views'
import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { isArchiveOrPage } from './another-kind'
import { viewDocument } from './file.address'
import { StoredFile } from './file.entity'
import { pictures } from './picture-store'

export interface LyingDocument {
  id: string
  bytes: number
}

/**
 * Outside any transaction: the PDF lies in its place as it was sent; no row points to it yet. Refuses `file.documentType` for what does not
 * begin and end as a PDF does, and for what is an archive or a page as well.
 */
export async function layDocument(bytes: Buffer): Promise<LyingDocument> {
  if (bytes.length === 0) throw new Refusal(fileReasons.empty)
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime !== 'application/pdf' || !isWhole(bytes) || isArchiveOrPage(bytes)) throw new Refusal(fileReasons.documentType)
  const id = newId()
  await pictures.put(`${id}.pdf`, bytes)
  return { id, bytes: bytes.length }
}
const isWhole = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')

/** Inside a transaction: the document is its owner's. */
export async function ownDocument(ownerId: string, { id, bytes }: LyingDocument): Promise<DocumentView> {
  const file = table(StoredFile).create({
    ...{ id, ownerId, subjectType: null, subjectId: null, place: 0, width: 0, height: 0 },
    ...{ name: null, bytes, seconds: null, format: null, createdAt: now() },
  })
  await table(StoredFile).insert(file)
  return viewDocument(file)
}
