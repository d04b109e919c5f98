import sharp from 'sharp'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal } from '@shared/kit/refusal'
import { changed, table } from '@server/kit/database'
import { announce, onOutward } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { StoredFile } from './file.entity'
import { sides, smallOf } from './make-picture'
import { pictures } from './picture-store'

/** In pixels of the large picture, from its upper left corner. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
/** A masked picture that lies in its place; no row points to it yet. */
export interface LyingMasked {
  id: string
  from: string
}
declare module '@server/kit/deliveries' {
  interface Events {
    'files.replaced': { fileId: string }
  }
}
const ink = '#1d2420'

/**
 * Outside any transaction: the picture again with these rectangles painted over, in both sizes, under a name of its own; the unmasked one
 * stays until `replaceByMasked`. null for a picture that is not there. Refuses `file.maskOutside` for a rectangle that leaves the picture.
 */
export async function layMasked(from: string, rectangles: Rectangle[]): Promise<LyingMasked | null> {
  const file = await table(StoredFile).findOneBy({ id: from })
  const found = file && file.bytes === null ? await pictures.read(`${from}-1280.webp`) : null
  if (!file || !found) return null
  for (const { x, y, width, height } of rectangles)
    if (x + width > file.width || y + height > file.height) throw new Refusal(fileReasons.maskOutside)
  const parts: Buffer[] = []
  for await (const part of found.stream) parts.push(part as Buffer)
  const painted = rectangles.map(({ x, y, width, height }) => ({
    input: { create: { width, height, channels: 3 as const, background: ink } },
    left: x,
    top: y,
  }))
  const large = await sharp(Buffer.concat(parts)).composite(painted).webp({ quality: 90 }).toBuffer()
  // The small one is made of the masked one: nothing of what is covered comes into it.
  const bySide = { 320: await smallOf(large), 1280: large }
  const id = newId()
  for (const side of sides) await pictures.put(`${id}-${side}.webp`, bySide[side])
  return { id, from }
}

/**
 * Inside a verb's transaction: the masked picture takes the place of the one it was made from, whose files are destroyed after the commit.
 * Refuses `file.missing` where that one was replaced or removed meanwhile.
 */
export async function replaceByMasked({ id, from }: LyingMasked): Promise<void> {
  const file = await table(StoredFile).findOneBy({ id: from })
  if (!file || !(await changed(table(StoredFile).delete({ id: from })))) throw new Refusal(fileReasons.missing)
  await table(StoredFile).insert({ ...file, id })
  await announce('files.replaced', { fileId: from })
}

onOutward('files.replaced', 'files.destroy', async ({ fileId }) => {
  for (const side of sides) await pictures.remove(`${fileId}-${side}.webp`)
})
