// `npm run migrate`, `seed`, `admin:create`: the built command of that name, with what stands after `--`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { requireNode, requirePackages } from './prepare.mjs'

requireNode()
requirePackages()
const { buildServer, root } = await import('./build.mjs')
await buildServer()
const [command, ...rest] = process.argv.slice(2)
const run = spawnSync(process.execPath, ['--enable-source-maps', join(root, `dist/server/${command}.js`), ...rest], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
