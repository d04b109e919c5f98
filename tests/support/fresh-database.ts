import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'

export const engine = process.env.ENGINE as 'sqlite' | 'mariadb'
/** Of a server that `npm test` starts; for a run of one's own, the address of one without a database's name. */
const mariadb = () => {
  if (process.env.TEST_MARIADB) return process.env.TEST_MARIADB
  throw new Error('TEST_MARIADB names no server: run npm test, which starts one, or set it to mariadb://NAME:PASSWORD@HOST:PORT')
}

/** An empty database of its own, of the engine under test. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'linli-test-'))
    return { url: `sqlite:${join(folder, 'app.db')}`, drop: async () => rmSync(folder, { recursive: true }) }
  }
  const name = `linli_${randomBytes(5).toString('hex')}`
  const ask = async (sql: string) => {
    const connection = await mysql.createConnection(mariadb().replace('mariadb:', 'mysql:'))
    await connection.query(sql)
    await connection.end()
  }
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`)
  return { url: `${mariadb()}/${name}`, drop: () => ask(`DROP DATABASE ${name}`) }
}
