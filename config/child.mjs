// Programs that the commands run, one at a time. A signal to the command reaches the program that is running, which decides what
// becomes of it: the server drains and ends with 0.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(import.meta.url), '../..')

/**
 * Runs a program in the root of the project; gives its exit code (1 when a signal ended it). `quiet` keeps what it says and prints it
 * only when it fails. Where a signal ended it, the command ends too.
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let told = false
    const pass = signal => {
      told = true
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, pass)
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => said.push(data))
    child.once('error', fail)
    child.once('close', code => {
      for (const signal of signals) process.off(signal, pass)
      if (told && code !== 0) process.exit(1)
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      done(code ?? 1)
    })
  })
}
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The same with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)
