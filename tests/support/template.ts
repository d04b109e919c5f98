import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import mysql from 'mysql2/promise'
import { freshDatabase } from './fresh-database'

const sqlite = 'dist/test/template.db'
const mariadb = 'dist/test/template.sql'
const name = 'linli_template'
const asMysql = (url: string) => url.replace('mariadb:', 'mysql:')

/**
 * Migrates one empty database of the engine by the shipped command and keeps what it is then. A test's database begins as its copy,
 * since making every table step by step takes a second, for each of a hundred files. `mariadbUrl` names no database.
 */
export async function makeTemplate(engine: 'sqlite' | 'mariadb', mariadbUrl: string): Promise<void> {
  const migrated = (url: string) => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/test/server/commands/migrate.cjs'], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  if (engine === 'sqlite') {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(sqlite + end, { force: true })
    return migrated(`sqlite:${sqlite}`)
  }
  const connection = await mysql.createConnection(asMysql(mariadbUrl))
  const ask = async (sql: string) => (await connection.query<mysql.RowDataPacket[]>(sql))[0]
  await ask(`DROP DATABASE IF EXISTS ${name}`)
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`)
  migrated(`${mariadbUrl}/${name}`)
  await ask(`USE ${name}`)
  const written = ['SET FOREIGN_KEY_CHECKS = 0']
  for (const row of await ask('SHOW TABLES')) {
    const table = String(Object.values(row)[0])
    written.push(String((await ask(`SHOW CREATE TABLE \`${table}\``))[0]!['Create Table']))
    for (const line of await ask(`SELECT * FROM \`${table}\``))
      written.push(mysql.format('INSERT INTO ?? VALUES (?)', [table, Object.values(line)]))
  }
  writeFileSync(mariadb, [...written, 'SET FOREIGN_KEY_CHECKS = 1'].join(';\n'))
  await connection.end()
}

/** A database of its own, of the engine under test, with every table and nothing in them. */
export async function migratedDatabase(): ReturnType<typeof freshDatabase> {
  const database = await freshDatabase()
  await copyTemplate(database.url)
  return database
}

async function copyTemplate(url: string): Promise<void> {
  if (url.startsWith('sqlite:')) return copyFileSync(sqlite, url.slice('sqlite:'.length))
  const connection = await mysql.createConnection({ uri: asMysql(url), multipleStatements: true })
  await connection.query(readFileSync(mariadb, 'utf8'))
  await connection.end()
}
