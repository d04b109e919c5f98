import { spawn } from 'node:child_process'

/** Another process against the same database, which begins at that moment; ends well or throws. */
export const secondProcess = (what: 'turn' | 'leap', url: string, start: number, hours: number[] = []) =>
  new Promise<void>((resolve, reject) => {
    const given = [what, url, String(start), JSON.stringify(hours)]
    const child = spawn(process.execPath, ['dist/test/tests/support/second.cjs', ...given], { stdio: 'inherit' })
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`second process: ${code}`))))
  })
