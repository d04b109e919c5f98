import { createHash } from 'node:crypto'
import { monotonicFactory } from 'ulid'

const next = monotonicFactory()
/** A fresh ULID (26 characters), growing within this process. */
export const newId = () => next()
export const isId = (text: string) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)
/** SHA-256 as 64 hex characters, of parts that cannot run into each other. */
export const digest = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
export const digestBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
