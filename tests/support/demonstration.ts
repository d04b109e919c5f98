import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { ended } from './server-process'

const folder = 'dist/demonstration'
const agesAfter = 10 * 60_000

/**
 * Has the shipped server make its demonstration once and keeps what it wrote: the houses of the tests begin with a copy, since making it
 * takes seconds, for each of them. Its people did what they did so many hours before it was made, so an old one is made anew.
 */
export async function makeDemonstration(): Promise<void> {
  const made = existsSync(folder) ? statSync(folder).birthtimeMs : 0
  if (made > statSync('dist/server/.made-of').mtimeMs && Date.now() - made < agesAfter) return
  const next = `${folder}-${process.pid}`
  mkdirSync(next, { recursive: true })
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: next, DATABASE_URL: '', PORT: '0', DEMO: '1', LOG_LEVEL: 'silent' }
  const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  server.stdout.on('data', text => /\/s\/\w+/.test((said += text)) && server.kill('SIGTERM'))
  const status = await ended(server)
  rmSync(folder, { recursive: true, force: true })
  if (status === 0) return renameSync(next, folder)
  rmSync(next, { recursive: true })
  throw new Error(`the demonstration was not made (${status}): ${said}`)
}

/** A copy of it as a server’s data folder. */
export const copyDemonstration = (data: string): void => cpSync(folder, data, { recursive: true })
