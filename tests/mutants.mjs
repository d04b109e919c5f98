// Breaks the kernel on purpose, one way at a time, in a copy, and expects the named test to fail.
// npm run mutants [words of a mutant's name]; it starts a MariaDB of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startMariadb } from '../config/mariadb.mjs'
import { findMariadb } from '../config/programs.mjs'
import { mutants } from './mutants/list.mjs'

const wanted = process.argv.slice(2).join(' ')
const chosen = mutants.filter(([name]) => name.includes(wanted))
if (chosen.length === 0) {
  process.stderr.write(`No mutant is named so: ${wanted}. All are in tests/mutants/.\n`)
  process.exit(2)
}
if (!findMariadb()) {
  process.stderr.write('mariadbd is missing. Install it with:\n  apt-get install -y mariadb-server\n')
  process.exit(2)
}
const mariadb = await startMariadb()
let survived = 0
for (const [name, engines, file, test, ...edits] of chosen) {
  const copy = mkdtempSync(join(tmpdir(), 'linli-mutant-'))
  for (const folder of ['shared', 'server', 'config', 'tests', 'tsconfig.json', 'package.json']) {
    cpSync(folder, join(copy, folder), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const stale = edits.find(([path, find]) => !readFileSync(join(copy, path), 'utf8').includes(find))
  for (const [path, find, replace] of edits) {
    writeFileSync(join(copy, path), readFileSync(join(copy, path), 'utf8').replaceAll(find, replace))
  }
  const projects = engines.flatMap(engine => ['--project', `server-${engine}`])
  const args = ['run', '--config', 'config/vitest.config.mts', ...projects, `tests/server/${file}.test.ts`, '-t', test]
  const run = stale
    ? { stdout: `"${stale[1]}" is not in ${stale[0]}`, stderr: '', status: 0 }
    : spawnSync('node_modules/.bin/vitest', args, {
        cwd: copy,
        encoding: 'utf8',
        // More than any test's own patience: a run that is cut off has decided nothing.
        timeout: 600_000,
        env: { ...process.env, NO_COLOR: '1', TEST_MARIADB: mariadb.url },
      })
  const text = (run.stdout + run.stderr).replace(/^\{.*$/gm, '')
  for (const engine of engines) {
    const [, why] = new RegExp(`FAIL\\s+\\|?server-${engine}[^]*?\\n((?:Assertion)?Error|\\w*Error: [^\\n]*)`).exec(text) ?? []
    const failed = new RegExp(`FAIL\\s+\\|?server-${engine}`).test(text)
    if (!failed) survived++
    const said = failed ? (why ?? 'no reason told').slice(0, 110) : run.status === null ? 'cut off' : text.slice(-300)
    process.stdout.write(`${failed ? 'fails' : 'SURVIVED'} · ${engine} · ${name} · ${test} · ${said}\n`)
  }
  rmSync(copy, { recursive: true, force: true })
}
await mariadb.stop()
process.stdout.write(survived ? `${survived} survived\n` : 'every mutant was caught\n')
process.exit(survived ? 1 : 0)
