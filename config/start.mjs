// `npm start`: everything from a fresh clone to the open door. With a name (`migrate`, `seed`, `create-admin`, `fill-community`, `open311`, `subdistrict`) it runs that command
// of the server instead, which needs no H5.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode } from './child.mjs'
import { checkNode, install } from './prepare.mjs'

const [command = 'main', ...args] = process.argv.slice(2)
if (command !== 'main' && !existsSync(join(root, `server/commands/${command}.ts`))) {
  process.stderr.write(`npm start takes no ${command}: what can be set is in config/env.example, as in PORT=9000 npm start.\n`)
  process.exit(2)
}
checkNode()
await install()
const { buildH5, buildServer } = await import('./build.mjs')
try {
  await buildServer()
  if (command === 'main') await buildH5()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
process.exit(await runNode(['--enable-source-maps', `dist/server/${command}.js`, ...args]))
