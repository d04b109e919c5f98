import { spawn } from 'node:child_process'

/** Another process against the same database, which begins at that moment; ends well or throws. */
export const secondProcess = (what: 'turn' | 'climb', url: string, start: number) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/test/tests/support/second.cjs', what, url, String(start)], { stdio: 'inherit' })
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`second process: ${code}`))))
  })
