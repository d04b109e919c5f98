// `npm run bench`: how fast, on a MariaDB of its own. Each bar is a test; what was measured is printed. Arguments go to vitest:
// `npm run bench -- notice-list`.
import { runNode } from './child.mjs'
import { checkNode, install } from './prepare.mjs'
import { findMariadb } from './programs.mjs'

checkNode()
await install()
if (!findMariadb()) {
  process.stderr.write('mariadbd is missing. Install it with:\n  apt-get install -y mariadb-server\n')
  process.exit(1)
}
const { startMariadb } = await import('./mariadb.mjs')
const mariadb = await startMariadb()
process.exitCode = await runNode(
  [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--config', 'config/vitest.config.mts', '--project', 'bench', '--no-file-parallelism'],
    ...process.argv.slice(2),
  ],
  { env: { TEST_MARIADB: mariadb.url } },
)
await mariadb.stop()
