import { randomInt } from 'node:crypto'

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 7

/**
 * The last character by Luhn's rule modulo 32 ("Luhn mod N", ISO/IEC 7812 Annex B generalised): from the right every second value is
 * doubled and its two base-32 digits added. It catches every single wrong character and nearly every swap of neighbours.
 */
function checkOf(body: string): string {
  let sum = 0
  for (const [index, character] of [...body].reverse().entries()) {
    const value = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / 32) + (value % 32)
  }
  return alphabet[(32 - (sum % 32)) % 32]!
}

/** A new code of seven characters, the last a check; `random(n)` answers a whole number below n. */
export function newPlaceCode(random: (below: number) => number = below => randomInt(below)): string {
  const body = Array.from({ length: length - 1 }, () => alphabet[random(32)]!).join('')
  return body + checkOf(body)
}

/** A code as it was typed, in the form it is kept: capitals, no hyphens, O as 0, I and L as 1; null if it cannot be one. */
export function readPlaceCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const whole = code.length === length && [...code].every(character => alphabet.includes(character))
  return whole && checkOf(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** The code of a sample place: its first six characters with their check, the same on every installation. */
export const samplePlaceCode = (sample: string) => sample.slice(0, length - 1) + checkOf(sample.slice(0, length - 1))
