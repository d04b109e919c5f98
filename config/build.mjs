// `npm run build [h5|server|weapp]`: the H5 into dist/h5 and the server into dist/server, by name the mini-program into dist/weapp, each only when what it is made of changed.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { root, runNode } from './child.mjs'

const stamp = folder => join(root, folder, '.made-of')

/** A digest of all files named, or under the folders named, and of `more`. */
export function digest(places, more = '') {
  const hash = createHash('sha256').update(more)
  for (const place of places) {
    const path = join(root, place)
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile())
          .map(entry => join(entry.parentPath, entry.name))
          .sort()
      : [path]
    for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Makes `folder` anew by `make` unless it is made of the same already. */
export async function unlessMade(name, folder, madeOf, make) {
  if (existsSync(stamp(folder)) && readFileSync(stamp(folder), 'utf8') === madeOf) return
  const since = performance.now()
  process.stdout.write(`Building ${name} …\n`)
  const next = `${folder}-${process.pid}`
  try {
    await make(next)
    writeFileSync(stamp(next), madeOf)
    rmSync(join(root, folder), { recursive: true, force: true })
    renameSync(join(root, next), join(root, folder))
  } finally {
    rmSync(join(root, next), { recursive: true, force: true })
  }
  process.stdout.write(`Built ${name} in ${((performance.now() - since) / 1000).toFixed(1)} s.\n`)
}

/** Of what Taro makes its output. */
function pagesDigest(more = '') {
  const { babel, browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return digest(
    ['miniapp', 'shared', 'config/index.ts', 'config/build.mjs', 'package-lock.json'],
    JSON.stringify({ babel, browserslist, more }),
  )
}

/** The H5, with a gzip and a brotli copy of each text. */
export function buildH5() {
  return unlessMade('the H5', 'dist/h5', pagesDigest(), async folder => {
    await taro('h5', folder)
    if (!existsSync(join(root, folder, 'index.html'))) throw new Error('The H5 could not be built.')
    await compress(join(root, folder))
  })
}

/** One build by Taro into `folder`; what it says is shown only when it fails. */
async function taro(type, folder) {
  const args = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type]
  const code = await runNode(args, { quiet: true, env: { NODE_ENV: 'production', LINLI_OUT: folder } })
  if (code !== 0) throw new Error(`The build for ${type} failed.`)
}

async function compress(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter(
    file => ['.js', '.css', '.html', '.svg', '.json'].includes(extname(file)) && statSync(join(folder, file)).size > 1000,
  )
  await Promise.all(
    texts.map(async name => {
      const file = join(folder, name)
      const text = await readFile(file)
      await Promise.all([
        promisify(gzip)(text, { level: 9 }).then(small => writeFile(`${file}.gz`, small)),
        promisify(brotliCompress)(text).then(small => writeFile(`${file}.br`, small)),
      ])
    }),
  )
}

/** The mini-program into dist/weapp; throws unless every page that it names is there. */
export function buildWeapp() {
  return unlessMade('the mini-program', 'dist/weapp', pagesDigest(process.env.LINLI_API), async folder => {
    await taro('weapp', folder)
    const { pages, subPackages } = JSON.parse(readFileSync(join(root, folder, 'app.json'), 'utf8'))
    const all = [...pages, ...subPackages.flatMap(part => part.pages.map(page => `${part.root}/${page}`))]
    const missing = all.filter(page => ['js', 'json', 'wxml'].some(kind => !existsSync(join(root, folder, `${page}.${kind}`))))
    if (missing.length > 0) throw new Error(`The build for weapp lacks ${missing.join(', ')}.`)
  })
}

/** The server and its commands, one file each for plain Node; packages stay outside. */
export function buildServer() {
  const madeOf = digest(['server', 'shared', 'config/server.ts', 'config/calendar.ts', 'config/build.mjs', 'tsconfig.json'])
  return unlessMade('the server', 'dist/server', madeOf, async folder => {
    const { build } = await import('esbuild')
    await build({
      absWorkingDir: root,
      entryPoints: ['server/main.ts', ...readdirSync(join(root, 'server/commands')).map(name => `server/commands/${name}`)],
      entryNames: '[name]',
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      target: 'node20',
      sourcemap: true,
      logLevel: 'warning',
    })
    cpSync(join(root, 'server/kit/fonts'), join(root, folder, 'fonts'), { recursive: true })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { checkNode, install } = await import('./prepare.mjs')
  const asked = process.argv.slice(2)
  const unknown = asked.filter(name => !['server', 'h5', 'weapp'].includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')} to build; there are: server, h5, weapp.\n`)
    process.exit(2)
  }
  checkNode()
  await install()
  try {
    if (asked.length === 0 || asked.includes('server')) await buildServer()
    if (asked.length === 0 || asked.includes('h5')) await buildH5()
    if (asked.includes('weapp')) await buildWeapp()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
