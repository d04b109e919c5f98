import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { makeTemplate } from './template'

const commands = ['create-admin', 'fill-community', 'migrate', 'open311', 'seed', 'subdistrict'].map(
  name => `server/commands/${name}.ts`,
)

/**
 * The server as it is shipped, one file for plain node with the packages left outside, the processes that tests run beside it, and the
 * database that tests begin with.
 */
export default async ({ config: { env } }: TestProject): Promise<void> => {
  await build({
    entryPoints: [
      'server/main.ts',
      'tests/support/second.ts',
      'tests/support/migrating.ts',
      'tests/support/sample/main.ts',
      ...commands,
    ],
    outdir: 'dist/test',
    outbase: '.',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    target: 'node20',
    logLevel: 'error',
    sourcemap: 'inline',
  })
  const engine = env.ENGINE as 'sqlite' | 'mariadb'
  const mariadb = process.env.TEST_MARIADB ?? ''
  if (engine === 'sqlite' || mariadb) await makeTemplate(engine, mariadb)
}
