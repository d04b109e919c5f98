import { spawn } from 'node:child_process'

/** Another process against the same database, which begins at that moment; ends well or throws. */
export const secondProcess = (what: 'turn' | 'leap' | 'duty', url: string, start: number, given: object = {}) =>
  new Promise<void>((resolve, reject) => {
    const words = ['dist/test/tests/support/second.cjs', what, url, String(start), JSON.stringify(given)]
    const child = spawn(process.execPath, words, { stdio: 'inherit' })
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`second process: ${code}`))))
  })
