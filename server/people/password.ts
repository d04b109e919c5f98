import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP's password storage cheat sheet advises: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string) => hash(password, cost)

let decoy: Promise<string> | undefined
/** Whether the password fits; an account without one takes as long as one with a wrong password. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const fits = await verify(stored ?? (await decoy), password)
  return fits && stored !== null
}
