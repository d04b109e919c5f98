import { randomBytes } from 'node:crypto'
import { digest } from '@server/kit/ids'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new claim code, shown `XXXX-XXXX`: 40 bits, of Crockford's letters, which nobody mistakes for one another. */
export function newClaimCode(): string {
  const code = [...randomBytes(8)].map(byte => letters[byte % 32]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What is kept of it. Spaces, dashes, case and the letters that look like digits make no difference. */
export const claimDigest = (communityId: string, number: string, code: string) =>
  digest('claim', communityId, number, code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
