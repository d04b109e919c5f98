// Builds what is shipped: the H5 into dist/h5 and the server into dist/server, each only if something it is made of has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const root = resolve(fileURLToPath(import.meta.url), '../..')
const at = path => join(root, path)

/** A digest of files and folders: names and contents. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  const walk = path => {
    if (!existsSync(at(path))) return
    if (!statSync(at(path)).isDirectory())
      return hash
        .update(path)
        .update('\0')
        .update(readFileSync(at(path)))
    for (const name of readdirSync(at(path)).sort()) walk(join(path, name))
  }
  paths.forEach(walk)
  return hash.digest('hex')
}

/** Runs `make` unless what it is made of is as it was the last time. */
async function unlessFresh(name, sources, result, make) {
  const stamp = at(`dist/.${name}.stamp`)
  const digest = digestOf(sources)
  if (existsSync(at(result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  process.stdout.write(`Building the ${name} …\n`)
  rmSync(stamp, { force: true })
  await make()
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(stamp, digest)
}

const common = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'config/build.mjs']

export const buildServer = () =>
  unlessFresh('server', [...common, 'server', 'config/server.ts', 'config/calendar.ts'], 'dist/server/main.js', async () => {
    const { build } = await import('esbuild')
    await build({
      absWorkingDir: root,
      entryPoints: {
        main: 'server/main.ts',
        migrate: 'server/commands/migrate.ts',
        seed: 'server/commands/seed.ts',
        'create-admin': 'server/commands/create-admin.ts',
      },
      outdir: 'dist/server',
      ...{
        bundle: true,
        platform: 'node',
        format: 'cjs',
        packages: 'external',
        target: 'node20',
        sourcemap: true,
        logLevel: 'error',
      },
    })
  })

export const buildH5 = () =>
  unlessFresh('H5', [...common, 'miniapp', 'config/index.ts'], 'dist/h5/index.html', async () => {
    taro('h5')
    compress(at('dist/h5'))
  })

/** One Taro build; its words are shown only if it fails. */
export function taro(type) {
  const run = spawnSync(process.execPath, [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0) throw new Error(`taro build --type ${type} failed\n${run.stdout}${run.stderr}`)
}

/** Beside each text file the same in gzip and brotli, so that no request waits for it. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) compress(path)
    else if (['.js', '.css', '.html', '.svg', '.json'].includes(extname(name))) {
      const bytes = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildServer()
  await buildH5()
}
