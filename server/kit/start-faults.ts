import { config } from '@config/server'

interface Fault {
  code?: string
  syscall?: string
  message?: string
}
const where = `${config.host}:${config.port}`
const beside = (address: string) =>
  address
    .replace(/^\w+:\/*/, '')
    .replace(/^.*@/, '')
    .replace(/[/?].*$/, '')
const database = () => beside(config.databaseUrl)
const unwritable = 'DATA_DIR (or the file in DATABASE_URL) cannot be written'

/** By the code of what failed, what the operator can do about it; what she typed as a password is in none of them. */
const listening: Record<string, () => string> = {
  EADDRINUSE: () => `another program listens on ${where}; stop it or choose another PORT`,
  EADDRNOTAVAIL: () => `${config.host} is no address of this machine; choose another HOST`,
  EACCES: () => `this user may not listen on ${where}; choose a PORT above 1023`,
}
const elsewhere: Record<string, () => string> = {
  ...Object.fromEntries(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].map(code => [code, () => unwritable])),
  ...Object.fromEntries(
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'].map(code => [
      code,
      () => `no database answers at ${database()}; look at DATABASE_URL`,
    ]),
  ),
  ER_ACCESS_DENIED_ERROR: () => `the database at ${database()} knows no such user with this password; look at DATABASE_URL`,
  ER_DBACCESS_DENIED_ERROR: () => 'the user in DATABASE_URL may not use that database',
  ER_BAD_DB_ERROR: () => 'the database that DATABASE_URL names does not exist; create it with utf8mb4',
}

/** Why Linli did not start, in one sentence with the code behind it; null where nobody foresaw it. */
export function startFault(error: unknown): string | null {
  const { code = '', syscall, message = '' } = (error ?? {}) as Fault
  if (/unable to open/i.test(message)) return unwritable
  if (/ in use by another process/.test(message)) return message
  if (/file is not a database/i.test(message)) return 'the file in DATABASE_URL (or linli.db in DATA_DIR) is no SQLite database'
  const said = (syscall === 'listen' ? listening : elsewhere)[code]?.()
  return said ? `${said} (${code})` : null
}
