import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { ended } from './server-process'

const folder = 'dist/demonstration'
const agesAfter = 10 * 60_000

/**
 * Has the shipped server make its demonstration once and keeps what it wrote: the houses of the tests begin with a copy, since making it
 * takes seconds, for each of them. Its people did what they did so many hours before it was made, so an old one is made anew.
 */
export async function makeDemonstration(): Promise<void> {
  const whole = `${folder}/linli.db`
  const made = existsSync(whole) ? statSync(folder).birthtimeMs : 0
  if (made > statSync('dist/server/.made-of').mtimeMs && Date.now() - made < agesAfter) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: '', PORT: '0', DEMO: '1', LOG_LEVEL: 'silent' }
  const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  server.stdout.on('data', text => /\/s\/\w+/.test((said += text)) && server.kill('SIGTERM'))
  const status = await ended(server)
  if (status !== 0) throw new Error(`the demonstration was not made (${status}): ${said}`)
}

/** A copy of it as a server’s data folder. */
export const copyDemonstration = (data: string): void => cpSync(folder, data, { recursive: true })
