import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'

export const engine = process.env.ENGINE as 'sqlite' | 'mariadb'
const mariadb = process.env.TEST_MARIADB ?? 'mariadb://app:app@127.0.0.1:34413'

/** An empty database of its own, of the engine under test. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'linli-test-'))
    return { url: `sqlite:${join(folder, 'app.db')}`, drop: async () => rmSync(folder, { recursive: true }) }
  }
  const name = `linli_${randomBytes(5).toString('hex')}`
  const ask = async (sql: string) => {
    const connection = await mysql.createConnection(mariadb.replace('mariadb:', 'mysql:'))
    await connection.query(sql)
    await connection.end()
  }
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`)
  return { url: `${mariadb}/${name}`, drop: () => ask(`DROP DATABASE ${name}`) }
}
