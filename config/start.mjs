// `npm start`: from a fresh clone to an open address. The second time only what changed is built.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { requireNode, requirePackages } from './prepare.mjs'

requireNode()
requirePackages()
const { buildH5, buildServer, root } = await import('./build.mjs')
try {
  await buildServer()
  await buildH5()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/server/main.js')], {
  cwd: root,
  stdio: 'inherit',
})
// The terminal sends Ctrl-C to both; a supervisor sends SIGTERM to this process alone. The server drains and decides the exit code.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
