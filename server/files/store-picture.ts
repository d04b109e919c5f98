import type { PhotoView } from '@shared/files/file.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { viewPhoto } from './file.address'
import { StoredFile } from './file.entity'
import { makePicture, sides } from './make-picture'
import { pictures } from './picture-store'

export interface LyingPicture {
  id: string
  width: number
  height: number
}
/** Outside any transaction: the picture, made anew, lies in its place; no row points to it yet. Refuses what `makePicture` refuses. */
export async function layPicture(bytes: Buffer): Promise<LyingPicture> {
  const { width, height, bySide } = await makePicture(bytes)
  const id = newId()
  for (const side of sides) await pictures.put(`${id}-${side}.webp`, bySide[side])
  return { id, width, height }
}

/** Inside a transaction: the picture is its owner's, so that no row ever points to nothing. */
export async function ownPicture(ownerId: string, { id, width, height }: LyingPicture): Promise<PhotoView> {
  const file = table(StoredFile).create({
    id,
    ownerId,
    subjectType: null,
    subjectId: null,
    place: 0,
    width,
    height,
    name: null,
    bytes: null,
    seconds: null,
    format: null,
    createdAt: now(),
  })
  await table(StoredFile).insert(file)
  return viewPhoto(file)
}
