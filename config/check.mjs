// `npm run check`: types, lint, format, dependency rules, dead code, and what no tool knows of this house. It runs no tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode } from './child.mjs'
import { checkNode, install } from './prepare.mjs'

const sources = ['server', 'shared', 'miniapp', 'config', 'tests']
const bin = (path, ...args) => runNode([`node_modules/${path}`, ...args], { quiet: true })

/** Words that belong in few places; `only` says where they may stand, of the files that `among` takes. */
const words = [
  {
    word: /\bprocess(\.env\b|\[)|\benv\b.*\}\s*=\s*process\b/,
    among: /^(server|shared|miniapp)\//,
    // Taro asks its own configuration which platform is built.
    only: /^miniapp\/app\.config\.ts$/,
    because: 'only config/ reads the environment',
  },
  {
    word: /\b(DataSource|getRepository|createQueryRunner|getManager)\b/,
    among: /^server\//,
    only: /^server\/kit\//,
    because: 'only server/kit holds the database',
  },
  {
    word: /\bDate\.now\b|\bnew Date\b(?!\((?!\)))/,
    among: /^server\//,
    only: /^server\/(kit\/|seeds\/|demonstration\.ts)/,
    because: 'the time is now() of @server/kit/clock',
  },
  {
    word: /^\s*(export |declare |const )*enum\s/,
    among: /^(server|shared|miniapp|tests)\//,
    only: /^$/,
    because: 'a union of words, not an enum',
  },
  {
    word: /\b(TODO|FIXME|XXX)\b/,
    among: /^(server|shared|miniapp|tests)\//,
    only: /^$/,
    because: 'what is not done is not promised',
  },
]

function house() {
  const faults = []
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const file = path.slice(root.length + 1)
      const lines = readFileSync(path, 'utf8').split('\n')
      for (const { word, among, only, because } of words) {
        if (!among.test(file) || only.test(file)) continue
        lines.forEach((line, n) => word.test(line) && faults.push(`${file}:${n + 1}: ${because}\n    ${line.trim()}`))
      }
    }
  }
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  return faults.length > 0 ? 1 : 0
}

const checks = {
  types: () => bin('typescript/bin/tsc', '--noEmit', '-p', '.'),
  lint: () => bin('oxlint/bin/oxlint', '--config', 'config/oxlint.json', '--deny-warnings', ...sources),
  format: () =>
    bin(
      'prettier/bin/prettier.cjs',
      ...['--check', '--log-level', 'warn', `{${sources.join()}}/**/*.{ts,tsx,mjs,cjs,mts,json,scss}`, '*.{md,json}'],
    ),
  dependencies: () =>
    bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'config/dependency-cruiser.cjs', ...sources),
  'dead code': () => bin('knip/bin/knip.js', '--config', 'config/knip.json', '--no-progress'),
  house,
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in checks))
if (unknown.length > 0) {
  process.stderr.write(`There is no check ${unknown.join(', ')}; there are: ${Object.keys(checks).join(', ')}.\n`)
  process.exit(2)
}
checkNode()
await install()
const wanted = Object.entries(checks).filter(([name]) => asked.length === 0 || asked.includes(name))
const failed = []
/** One after another; what a check says is shown where it does not hold. */
async function lane() {
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    const [name, check] = next
    const holds = (await check()) === 0
    process.stdout.write(`${holds ? '✓' : '✗'} ${name}\n`)
    if (!holds) failed.push(name)
  }
}
// Two at a time: each keeps a core busy.
await Promise.all([lane(), lane()])
process.stdout.write(failed.length > 0 ? `Not right: ${failed.join(', ')}\n` : 'All checks hold.\n')
process.exitCode = failed.length > 0 ? 1 : 0
