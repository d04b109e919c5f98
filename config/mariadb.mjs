// A MariaDB of the tests' own: in a temporary folder, on a free port, gone when they end, however they end.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findMariadb } from './programs.mjs'

/** Lives as long as the pipe to whoever started it, in a session of its own, so that neither Ctrl-C nor a kill leaves a server behind. */
const guardian = `trap '' INT TERM HUP PIPE
folder=$1; shift
"$@" & server=$!
cat >/dev/null
kill -9 $server; wait $server 2>/dev/null
rm -rf "$folder"`

/** Starts one: `{ url, stop }`, the url without a database's name. Throws with the server's own words when it does not come up. */
export async function startMariadb() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-mariadb-'))
  for (const name of ['data', 'tmp']) mkdirSync(join(folder, name))
  const socket = join(folder, 's')
  const common = ['--no-defaults', `--datadir=${folder}/data`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])]
  const made = spawnSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true })
    throw new Error(`mariadb-install-db failed: ${made.stderr}${made.stdout}`)
  }
  const port = await freePort()
  const settings = [
    `--socket=${socket}`,
    `--tmpdir=${folder}/tmp`,
    `--pid-file=${folder}/pid`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--max-connections=400',
    '--innodb-buffer-pool-size=256M',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-flush-method=nosync',
    '--innodb-doublewrite=0',
    '--debug-no-sync',
  ]
  const server = spawn('sh', ['-c', guardian, 'sh', folder, findMariadb(), ...common, ...settings], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', text => (said = (said + text).slice(-4000)))
  const stop = async () => {
    if (server.exitCode !== null) return
    server.stdin.end()
    await once(server, 'exit')
  }
  const ask = sql => spawnSync('mariadb', ['--no-defaults', '-uroot', '-S', socket, '-e', sql]).status === 0
  for (
    let tries = 0;
    !ask("CREATE USER IF NOT EXISTS test@'127.0.0.1' IDENTIFIED BY 'test'; GRANT ALL ON *.* TO test@'127.0.0.1'");
    tries++
  ) {
    if (tries === 300) {
      await stop()
      throw new Error(`mariadbd did not come up: ${said}`)
    }
    await sleep(100)
  }
  return { url: `mariadb://test:test@127.0.0.1:${port}`, stop }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
