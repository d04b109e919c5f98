// A MariaDB of one's own for the tests: in a temporary folder, on a free port, gone when they end.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const found = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Starts one; `{ url, stop }`, the url without a database's name. Throws with its own words if it does not come up in 30 s. */
export async function startMariadb() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-mariadb-'))
  for (const name of ['data', 'tmp']) mkdirSync(join(folder, name))
  const root = process.getuid?.() === 0 ? ['--user=root'] : []
  const paths = ['--no-defaults', ...root, `--datadir=${folder}/data`]
  const installed = spawnSync('mariadb-install-db', [...paths, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    encoding: 'utf8',
  })
  if (installed.status !== 0) throw new Error(`mariadb-install-db failed: ${installed.stderr}${installed.stdout}`)
  const [port, socket] = [await freePort(), join(folder, 's')]
  const server = spawn(
    'mariadbd',
    [
      ...paths,
      ...[
        `--socket=${socket}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        `--tmpdir=${folder}/tmp`,
        `--pid-file=${folder}/pid`,
        '--skip-name-resolve',
      ],
      ...[
        '--character-set-server=utf8mb4',
        '--collation-server=utf8mb4_unicode_ci',
        '--max-connections=400',
        '--innodb-buffer-pool-size=256M',
      ],
      '--innodb-flush-log-at-trx-commit=1',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', text => (said = (said + text).slice(-4000)))
  const stop = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const ask = sql => spawnSync('mariadb', ['--no-defaults', '-uroot', '-S', socket, '-e', sql])
  for (let tries = 0; ask('SELECT 1').status !== 0; tries++) {
    if (tries === 300 || server.exitCode !== null) {
      stop()
      throw new Error(`mariadbd did not come up: ${said}`)
    }
    await sleep(100)
  }
  ask("CREATE USER test@'127.0.0.1' IDENTIFIED BY 'test'; GRANT ALL ON *.* TO test@'127.0.0.1';")
  return { url: `mariadb://test:test@127.0.0.1:${port}`, stop }
}
