import { randomBytes } from './platform/random'

const letters = (alphabet: string) => async (length: number) =>
  Array.from(await randomBytes(length), byte => alphabet[byte % alphabet.length]).join('')

/** 43 characters of 6 bits: the device's own secret of 258 bits, in the form the server knows. */
export const newDevice = () => letters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')(43)
/** One attempt's name: 26 characters of 5 bits. */
export const newKey = () => letters('0123456789ABCDEFGHJKMNPQRSTVWXYZ')(26)
