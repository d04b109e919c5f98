import { spawn, type ChildProcess } from 'node:child_process'

export interface ServerProcess {
  process: ChildProcess
  base: string
  /** What it has said so far, both streams. */
  said(): string
}

/** The shipped server (or the one with the sample feature) as a process of its own; resolves when it listens. */
export async function startServer(
  url: string,
  env: Record<string, string> = {},
  main: 'server/main' | 'tests/support/sample/main' = 'server/main',
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [`dist/test/${main}.cjs`], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (heard += text))
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const port = /"port":(\d+)/.exec(heard)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    child.once('exit', code => reject(new Error(`server ended (${code}): ${heard}`)))
  })
  return { process: child, base, said: () => heard }
}

export const ended = (child: ChildProcess) =>
  new Promise<number | null>(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('exit', code => resolve(code))
  })
export const killed = async (child: ChildProcess) => {
  child.kill('SIGKILL')
  await ended(child)
}
