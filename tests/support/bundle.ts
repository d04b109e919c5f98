import { build } from 'esbuild'

const commands = ['create-admin', 'fill-community', 'migrate', 'open311', 'seed'].map(name => `server/commands/${name}.ts`)

/** The server as it is shipped, one file for plain node with the packages left outside, and the processes that tests run beside it. */
export default () =>
  build({
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
  }).then(() => undefined)
