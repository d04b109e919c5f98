import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { fileLimits } from '@shared/files/file.limits'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal } from '@shared/kit/refusal'

sharp.cache(false)
const accepted = new Set(['image/jpeg', 'image/png', 'image/webp'])
export const sides = [320, 1280] as const

export interface Picture {
  width: number
  height: number
  /** Encoded anew as WebP, by the longest side. */
  bySide: Record<(typeof sides)[number], Buffer>
}

/**
 * A picture made anew from what was sent: only pixels survive, so neither EXIF (place, camera) nor anything hidden behind the picture does.
 * Refuses `file.type` for all but JPEG, PNG and WebP by content, and for files that are something else as well (archive, PDF, page);
 * `file.empty` for nothing at all, `file.broken` for what cannot be decoded whole or has more than 50 megapixels.
 */
export async function makePicture(bytes: Buffer): Promise<Picture> {
  if (bytes.length === 0) throw new Refusal(fileReasons.empty)
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !accepted.has(type.mime) || isAlsoSomethingElse(bytes)) throw new Refusal(fileReasons.type)
  try {
    const upright = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'error' }).rotate()
    const encode = (side: number) =>
      upright
        .clone()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true })
    const large = await encode(1280)
    const small = await encode(320)
    return { width: large.info.width, height: large.info.height, bySide: { 320: small.data, 1280: large.data } }
  } catch {
    throw new Refusal(fileReasons.broken)
  }
}

/** An archive keeps its directory at the end, a PDF and a page announce themselves at the beginning. Phones' own trailers (live photos) are neither. */
function isAlsoSomethingElse(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557))
  const head = bytes.subarray(0, 4096).toString('latin1').toLowerCase()
  return tail.includes('PK\x05\x06') || head.slice(0, 1024).includes('%pdf-') || /<script|<html|<!doctype|<\?php|<svg/.test(head)
}

/** The small size of a picture of ours. */
export const smallOf = (large: Buffer) =>
  sharp(large).resize({ width: 320, height: 320, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()
