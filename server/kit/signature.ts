import { createHmac, timingSafeEqual } from 'node:crypto'
import { signingSecret } from '@config/server'

let secret: string | undefined
/** HMAC-SHA-256 (32 bytes) of a text under this installation's secret; each use begins its texts in a way of its own. */
export function sign(text: string): Buffer {
  secret ??= signingSecret()
  return createHmac('sha256', secret).update(text).digest()
}
/** Compares two signatures in a time that tells nothing of where they differ. */
export const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
