import { createHash, randomFillSync } from 'node:crypto'
import { monotonicFactory } from 'ulid'

/** Randomness by the page: asked for sixteen times an id, byte by byte, it would be a tenth of a quick request. */
const page = Buffer.alloc(4096)
let used = page.length
function random(): number {
  if (used === page.length) {
    randomFillSync(page)
    used = 0
  }
  return page[used++]! / 256
}
const next = monotonicFactory(random)
/** A fresh ULID (26 characters), growing within this process. */
export const newId = () => next()
export const isId = (text: string) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)
/** SHA-256 as 64 hex characters, of parts that cannot run into each other. */
export const digest = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
export const digestBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
