// Needs nothing but Node: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './child.mjs'

/** Ends with 2 and a sentence on a Node that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `Linli needs Node 20.19 or newer; this is ${process.versions.node}. Node 24 LTS is a good choice: https://nodejs.org\n`,
  )
  process.exit(2)
}

/** Installs exactly what the lockfile says, unless it is there. */
export async function install() {
  if (isInstalled()) return
  process.stdout.write('Installing packages from the lockfile …\n')
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env: { NODE_ENV: '' } })
  if (code !== 0) {
    process.stderr.write('The packages could not be installed. Is the npm registry within reach?\n')
    process.exit(1)
  }
}

/** npm writes down what it installed; packages for other machines (optional ones) may be missing there. */
function isInstalled() {
  const written = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(written)) return false
  const there = JSON.parse(readFileSync(written, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || there[place]?.version === version || ((optional || devOptional) && !there[place]),
  )
}
