import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { digest, unlessMade } from '../../config/build.mjs'
import { makeTemplate } from './template'

const commands = ['create-admin', 'fill-community', 'migrate', 'open311', 'seed', 'subdistrict'].map(
  name => `server/commands/${name}.ts`,
)

/** Native code, and what reads files or starts threads beside itself. */
const outside = ['libsql', 'sharp', '@node-rs/*', 'pino', 'pdfkit', 'fontkit']
/** What TypeORM asks for only where such a database is used. */
const otherDatabases = [
  ...['@google-cloud/spanner', '@sap/*', 'better-sqlite3', 'expo-sqlite', 'hdb-pool', 'mongodb', 'mssql', 'mysql', 'oracledb'],
  ...['pg', 'pg-*', 'redis', 'ioredis', 'react-native-sqlite-storage', 'sql.js', 'sqlite3', 'typeorm-aurora-data-api-driver'],
]

/**
 * The server and its commands as they are shipped but with their packages within, since a process that reads one file starts in two thirds of
 * the time and tests start some hundred; the processes that run beside it, and the database that tests begin with.
 */
export default async ({ config: { env } }: TestProject): Promise<void> => {
  const madeOf = digest(['server', 'shared', 'config', 'tests/support', 'tsconfig.json', 'package-lock.json'])
  await unlessMade('what tests start', 'dist/test', madeOf, async outdir => {
    await build({
      entryPoints: [
        'server/main.ts',
        'tests/support/second.ts',
        'tests/support/migrating.ts',
        'tests/support/sample/main.ts',
        ...commands,
      ],
      outdir,
      outbase: '.',
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: [...outside, ...otherDatabases],
      logLevel: 'error',
    })
  })
  const engine = env.ENGINE as 'sqlite' | 'mariadb'
  const mariadb = process.env.TEST_MARIADB ?? ''
  if (engine === 'sqlite' || mariadb) await makeTemplate(engine, mariadb)
}
