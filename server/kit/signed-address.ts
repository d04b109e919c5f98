import { createHmac, timingSafeEqual } from 'node:crypto'
import { signingSecret } from '@config/server'
import { now } from './clock'

let secret: string | undefined
const sign = (path: string, ends: string) => {
  secret ??= signingSecret()
  return createHmac('sha256', secret).update(`${path}?${ends}`).digest('base64url')
}
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** An address that works until then for whoever has it: an image in a mini-program and a page that is opened send no header. */
export const signedAddress = (path: string, ends: Date) => `${path}?e=${ends.getTime()}&s=${sign(path, String(ends.getTime()))}`

/** Whether the address was made here, is unaltered and still works. */
export const isSigned = (path: string, { e: ends, s: signature }: Record<string, string | string[] | undefined>): boolean =>
  typeof ends === 'string' &&
  typeof signature === 'string' &&
  same(signature, sign(path, ends)) &&
  Number(ends) >= now().getTime()
