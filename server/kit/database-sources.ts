import 'reflect-metadata'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Libsql from 'libsql'
import { DataSource, type DataSourceOptions } from 'typeorm'

export interface Tables {
  entities: Function[]
  migrations: Function[]
}
/** One database, opened for writing and for reading; `close` lets go of both and of the file. */
export interface Sources {
  writer: DataSource
  reader: DataSource
  close(): Promise<void>
}

/**
 * Opens `sqlite:FILE` or `mariadb://…` / `mysql://…` twice: a writer used only by `transaction()`, and a
 * reader that the database itself keeps from writing. A SQLite file held by another process is refused.
 */
export async function openSources(url: string, { entities, migrations }: Tables, poolSize: number): Promise<Sources> {
  const common = { entities, migrations, synchronize: false, logging: false, migrationsTableName: 'migrations' } as const
  return url.startsWith('sqlite:') ? openFile(url.slice('sqlite:'.length), common) : openServer(url, common, poolSize)
}
type Common = Tables & { synchronize: false; logging: false; migrationsTableName: string }

async function openFile(database: string, common: Common): Promise<Sources> {
  const fileLock = hold(database)
  const file = { ...common, type: 'better-sqlite3', driver: Libsql, database } as const
  const open = (more: object, pragma: string) =>
    new DataSource({
      ...file,
      ...more,
      prepareDatabase: (db: Libsql.Database) => {
        db.pragma(pragma)
      },
    }).initialize()
  const writer = await open({ enableWAL: true }, 'synchronous = FULL')
  const reader = await open({}, 'query_only = ON')
  return sources(writer, reader, () => fileLock.close())
}

async function openServer(url: string, common: Common, poolSize: number): Promise<Sources> {
  const pool: DataSourceOptions = {
    ...common,
    type: url.startsWith('mysql:') ? 'mysql' : 'mariadb',
    url,
    poolSize,
    charset: 'utf8mb4',
    timezone: 'Z',
    extra: { queueLimit: 2000, connectTimeout: 5000 },
  }
  const writer = await opened(
    pool,
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    'SET SESSION innodb_lock_wait_timeout = 5',
  )
  return sources(writer, await opened(pool, 'SET SESSION TRANSACTION READ ONLY'))
}

const sources = (writer: DataSource, reader: DataSource, after: () => void = () => undefined): Sources => ({
  writer,
  reader,
  async close() {
    await Promise.all([writer, reader].map(source => source.destroy()))
    after()
  },
})

export interface Connection {
  query(sql: string, done?: (error: unknown) => void): unknown
  release(): void
  destroy(): void
}
export interface Pool {
  config?: { connectionConfig?: { database?: string } }
  on(event: 'connection', act: (connection: Connection) => void): void
  getConnection(done: (error: unknown, connection: Connection) => void): void
}

/** A pool whose every connection begins with `settings`; TypeORM opens the first before we can listen. */
async function opened(options: DataSourceOptions, ...settings: string[]): Promise<DataSource> {
  const source = await new DataSource(options).initialize()
  const { pool } = source.driver as unknown as { pool: Pool }
  const prepare = (connection: Connection) => {
    for (const setting of settings) connection.query(setting)
  }
  pool.on('connection', prepare)
  await new Promise<void>((resolve, reject) =>
    pool.getConnection((error, first) => {
      if (error) return reject(error)
      prepare(first)
      first.release()
      resolve()
    }),
  )
  return source
}

/** The operating system keeps this lock and drops it when the process dies, however it dies. */
function hold(file: string): { close(): void } {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new Libsql(`${file}.lock`, { timeout: 0 } as Libsql.Options)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    throw new Error(`${file} is in use by another process; stop it first`, { cause })
  }
  return lock
}
