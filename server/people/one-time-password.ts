import { randomBytes } from 'node:crypto'
import { passwordDays } from '@shared/people/people.limits'
import { later } from '@server/kit/clock'
import { hashPassword } from './password'

/** Crockford's letters in lower case: nothing is mistaken for anything else, nor needs Shift. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A password of 60 bits to be handed over, with what is kept of it and until when it lets in. */
export async function oneTimePassword() {
  const drawn = [...randomBytes(12)].map(byte => letters[byte % 32]).join('')
  const password = drawn.match(/.{4}/g)!.join('-')
  return { password, passwordHash: await hashPassword(password), passwordUntil: later(passwordDays * 86_400_000) }
}
