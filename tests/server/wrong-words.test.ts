import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addresses } from '@server/features'
import { engine } from '@tests/support/world'

/** Each process that is started takes a second, several on a busy machine; what listens instead of refusing is ended. */
const patience = { timeout: 180_000 }
const node = (given: string[], url?: string, more = {}) => {
  const env = { ...process.env, ...(url !== undefined && { DATABASE_URL: url }), ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', input: '', env, timeout: 30_000 })
  return { status, stdout, stderr }
}
const command = (name: string, url: string, ...given: string[]) => node([`dist/test/server/commands/${name}.cjs`, ...given], url)
const nowhere = 'sqlite:/dev/null/linli.db'
const each = {
  'create-admin': 'admin:create',
  'fill-community': 'community:fill',
  migrate: 'migrate',
  open311: 'open311',
  seed: 'seed',
  subdistrict: 'subdistrict',
}

test('while pages are developed, every address of the server answers beside them', () => {
  const [, handedOn] = /context: (\[[^\]]+\])/.exec(readFileSync('config/index.ts', 'utf8'))!
  expect(addresses.map(({ path }) => `/${path.split('/')[1]}/`).filter(start => !handedOn!.includes(`'${start}'`))).toEqual([])
})

// None of these opens a database of a server: one engine is enough.
if (engine === 'sqlite') {
  test('each command tells how it is used, when asked and when asked for what it does not know', patience, () => {
    for (const [name, script] of Object.entries(each)) {
      const usage = `npm run ${script}`
      const help = command(name, nowhere, '--help')
      expect([help.status, help.stderr, help.stdout.startsWith(usage)]).toEqual([0, '', true])
      const wrong = command(name, nowhere, '--nothing')
      expect([wrong.status, wrong.stdout]).toEqual([1, ''])
      expect(wrong.stderr).toMatch(/^Unknown option '--nothing'.*\n/)
      expect(wrong.stderr).toContain(`\n${usage}`)
    }
  })

  test('a database that is none is told in a sentence, with the place as it was written', patience, () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-words-'))
    const letter = join(folder, 'letter.db')
    writeFileSync(letter, 'Dear neighbours')
    expect(command('migrate', `sqlite:${letter}`).stderr).toBe(
      'the file in DATABASE_URL (or linli.db in DATA_DIR) is no SQLite database\n',
    )
    expect(command('open311', nowhere, '--community', '银杏里').stderr).toMatch(/^DATA_DIR \(or .*\) cannot be written/)
    expect(command('migrate', 'mysql://linli:secret@localhost:1/linli?a=b').stderr).toMatch(
      /^no database answers at localhost:1; look at DATABASE_URL/,
    )
    expect(command('migrate', 'mysql://nobody.invalid/linli').stderr).toMatch(/^no database answers at nobody\.invalid;/)
    writeFileSync(join(folder, 'list.json'), '[]')
    const filled = command('fill-community', nowhere, '--community', '银杏里', '--from', join(folder, 'list.json'))
    expect(filled.stderr).toMatch(/list\.json must be one object in braces, like config\/community\.example\.json\.\n$/)
    // Where the database is elsewhere, photos and the key still lie in DATA_DIR: the start looks before anybody needs them.
    const started = node(['dist/test/server/main.cjs'], `sqlite:${join(folder, 'linli.db')}`, {
      DATA_DIR: '/dev/null/data',
      PORT: '0',
    })
    expect([started.status, started.stderr]).toEqual([
      1,
      expect.stringMatching(/^Linli could not start: DATA_DIR \(or .*cannot be written/),
    ])
    expect(existsSync(join(folder, 'linli.db'))).toBe(false)
    const unnamed = command('migrate', 'mariadb://linli:secret@localhost:3306')
    expect([unnamed.status, unnamed.stderr]).toEqual([
      2,
      expect.stringMatching(/ {2}DATABASE_URL: must be sqlite:FILE, or .*down to the database/),
    ])
    rmSync(folder, { recursive: true })
  })

  test('what is to be started, built, checked or broken is there, or nothing is done', patience, () => {
    const faults = {
      'config/start.mjs': 'npm start takes no --port: what can be set is in config/env.example, as in PORT=9000 npm start.\n',
      'config/build.mjs': 'There is no --port to build; there are: server, h5, weapp.\n',
      'config/check.mjs': expect.stringMatching(/^There is no check --port; there are: types, lint/),
      'tests/mutants.mjs': 'No mutant is named so: --port. All are in tests/mutants/.\n',
    }
    for (const [file, stderr] of Object.entries(faults))
      expect([file, node([file, '--port'])]).toEqual([file, { status: 2, stdout: '', stderr }])
  })
}
