import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { signingSecret } from '@config/server'
import { phoneLimits } from '@shared/people/people.limits'

const keys = new Map<string, Buffer>()
/** A key for one purpose, from the installation's secret (HKDF, RFC 5869). */
function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', signingSecret(), '', `linli ${purpose}`, 32))
  keys.set(purpose, known)
  return known
}
const keyed = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex')

/** By what a number is found: a number has few digits, so a digest without a key would give it away. */
export const phoneDigest = (phone: string) => keyed('phone', phone)
export const codeDigest = (phone: string, code: string) => keyed('phone code', `${phone} ${code}`)

export const newCode = () => String(randomInt(10 ** phoneLimits.code)).padStart(phoneLimits.code, '0')

const nonceBytes = 12
const tagBytes = 16
/** The number as it is kept: AES-256-GCM, nonce and tag before the text. */
export function seal(phone: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor('phone seal'), nonce)
  const text = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}
/** Throws when it was sealed with another secret or altered. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('phone seal'), bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}
/** `138****0000`: as it is shown to its owner and logged nowhere else. */
export const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
