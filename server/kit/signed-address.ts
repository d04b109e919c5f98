import { now } from './clock'
import { same, sign as signText } from './signature'

const sign = (path: string, ends: string) => signText(`${path}?${ends}`).toString('base64url')

/** An address that works until then for whoever has it: an image in a mini-program and a page that is opened send no header. */
export const signedAddress = (path: string, ends: Date) => `${path}?e=${ends.getTime()}&s=${sign(path, String(ends.getTime()))}`

/** Whether the address was made here, is unaltered and still works. */
export const isSigned = (path: string, { e: ends, s: signature }: Record<string, string | string[] | undefined>): boolean =>
  typeof ends === 'string' &&
  typeof signature === 'string' &&
  same(signature, sign(path, ends)) &&
  Number(ends) >= now().getTime()
