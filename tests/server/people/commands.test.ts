import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tables } from '@server/features'
import { closeDatabase, openDatabase, table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { ApiKey } from '@server/open311'
import { Area, Unit } from '@server/organisation'
import { AuditEntry } from '@server/people'
import { Place } from '@server/places'
import { device, ended, engine, freshDatabase, migratedDatabase, startServer } from '@tests/support/world'

const run = (
  command: 'create-admin' | 'fill-community' | 'migrate' | 'open311' | 'seed' | 'subdistrict',
  url: string,
  given: string[] = [],
  input = '',
  env = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/test/server/commands/${command}.cjs`, ...given], {
    input,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, ...env },
  })
  return { status, stdout, stderr }
}
/** Each process that is started takes a second, several on a busy machine. */
const patience = { timeout: 180_000 }
const password = 'wutong 2026 xx'
const keeper = ['--community', '银杏里', '--account', 'keeper', '--name', '叶南乔', '--phone', '000-0000 0110']

test('the first administrator is made on an empty database, and signs in', patience, async () => {
  const { url, drop } = await freshDatabase()
  expect(run('create-admin', url, keeper, `${password}\n`)).toMatchObject({ status: 0, stdout: 'keeper administers 银杏里.\n' })
  expect(run('create-admin', url, ['--community', '银杏里', '--account', 'second'], `${password}\n`).status).toBe(0)
  await openDatabase(url, tables)
  expect((await table(Person).find()).map(({ passwordHash }) => passwordHash!.split('$')[1])).toEqual(['argon2id', 'argon2id'])
  expect((await table(AuditEntry).find()).map(({ act }) => act).sort()).toEqual([
    'role.admin',
    'role.admin',
    'role.dispatcher',
    'role.dispatcher',
  ])
  await closeDatabase()
  const server = await startServer(url)
  expect(server.said()).toMatch(/Linli answers at \S+\n$/)
  const ask = async (path: string, init?: RequestInit) => (await fetch(`${server.base}/api${path}`, init)).json()
  expect(await ask('/organisation/communities')).toHaveLength(1)
  const signedIn = await ask('/people/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Device': device() },
    body: JSON.stringify({ account: 'keeper', password }),
  })
  expect(signedIn).toMatchObject({
    me: {
      name: { zh: '叶南乔' },
      roles: [
        { role: 'admin', unit: null },
        { role: 'dispatcher', unit: null },
      ],
    },
  })
  if (engine === 'sqlite') {
    for (const command of ['migrate', 'seed'] as const) {
      expect(run(command, url)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/is in use by another process; stop it first\n$/),
      })
    }
    expect(run('create-admin', url, keeper, `${password}\n`).stderr).toMatch(/is in use/)
    const second = spawnSync(process.execPath, ['dist/test/server/main.cjs'], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'info' },
    })
    expect([second.status, second.stderr + second.stdout]).toEqual([
      1,
      expect.stringMatching(/^Linli could not start: \S+ is in use by another process; stop it first\n$/),
    ])
  }
  server.process.kill('SIGTERM')
  await ended(server.process)
  await drop()
})

// No database is opened for these: one engine is enough.
if (engine === 'sqlite')
  test('what is asked for wrongly is told in a sentence', patience, () => {
    const nowhere = 'sqlite:/dev/null/linli.db'
    expect(run('migrate', nowhere).stderr).toMatch(/^DATA_DIR \(or the file in DATABASE_URL\) cannot be written \(E[A-Z]+\)\n$/)
    expect(run('migrate', 'mysql://linli:secret@127.0.0.1:1/linli').stderr).toBe(
      'no database answers at 127.0.0.1:1; look at DATABASE_URL (ECONNREFUSED)\n',
    )
    expect(run('create-admin', nowhere)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^npm run admin:create/) })
    const wrongName = ['--community', '银杏里', '--account', 'a b']
    expect(run('create-admin', nowhere, wrongName, password).stderr).toMatch(/^npm run admin:create/)
  })

test('writing by other apps and a subdistrict are switched on, and off again, each time in so many words', patience, async () => {
  const { url, drop } = await migratedDatabase()
  run('create-admin', url, keeper, `${password}\n`)
  const here = ['--community', '银杏里']
  const { status, stdout } = run('open311', url, [...here, '--writing', 'on', '--key', '市民通'])
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^银杏里: jurisdiction_id \w{26}\nOther apps may file here\.\n.*市民通.*: [\w-]{43}\n$/),
  ])
  await openDatabase(url, tables)
  const [key] = await table(ApiKey).find()
  expect([key!.app, JSON.stringify(key).includes(stdout.trim().slice(-43))]).toEqual(['市民通', false])
  expect((await table(AuditEntry).find()).map(({ act }) => act)).toEqual(
    expect.arrayContaining(['open311.key', 'open311.writingOn']),
  )
  await closeDatabase()
  expect(run('open311', url, [...here, '--end', '市民通', '--writing', 'off']).stdout).toContain(
    'may not file here.\nThe key of 市民通 is ended.',
  )
  // A subdistrict is there once it is named; in production its viewer signs in by her own password.
  const district = ['--name', '银杏路街道']
  const [joined, left] = [
    run('subdistrict', url, [...district, '--join', '银杏里', '--viewer', 'cheng'], `${password}\n`),
    run('subdistrict', url, [...district, '--leave', '银杏里', '--end', 'cheng']),
  ]
  expect([joined.stderr + joined.stdout, left.stdout]).toEqual([
    '银杏路街道: 银杏里; viewers: 1.\n',
    '银杏路街道: no community; viewers: 0.\n',
  ])
  expect(run('subdistrict', url, [...district, '--join', '没有']).stderr).toMatch(/^There is no community 没有/)
  const wrong = [['--community', '没有'], [...here, '--writing', 'yes'], [...here, '--key', ' '], []]
  expect(wrong.map(given => run('open311', url, given).status)).toEqual([1, 1, 1, 1])
  await drop()
})

test('what cannot be done is told in a sentence, and nothing is made', patience, async () => {
  const { url, drop } = await migratedDatabase()
  expect(run('create-admin', url, keeper, `${password}\n`).status).toBe(0)
  const again = run('create-admin', url, [...keeper.slice(2), '--community', '梅园'], `${password}\n`)
  expect(again).toMatchObject({ status: 1, stderr: 'There is an account keeper already; choose another.\n' })
  const unreachable = ['--community', '梅园', '--account', 'third']
  expect(run('create-admin', url, unreachable, `${password}\n`).stderr).toMatch(/^梅园 is new: give --phone/)
  // Nobody is asked for a password that is of no use then.
  expect(run('create-admin', url, unreachable).stderr).toMatch(/^梅园 is new: give --phone/)
  for (const weak of ['', 'short1\n', 'onlyletters\n', '12345678901\n']) {
    expect(run('create-admin', url, [...unreachable, '--phone', '000-0000 0110'], weak)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The password needs 10/),
    })
  }
  if (engine === 'mariadb') {
    const stranger = new URL(url)
    stranger.password = 'wrong'
    expect(run('migrate', stranger.href).stderr).toMatch(/^the database at \S+ knows no such user with this password/)
  }
  expect(run('seed', url, [], '', { DEMO: '1' }).stdout).toMatch(/^Nothing was made/)
  await openDatabase(url, tables)
  expect(await table(Person).count()).toBe(1)
  expect(await table(Area).countBy({ kind: 'community' })).toBe(1)
  await closeDatabase()
  await drop()
})

test('a community is filled from a file, whole or not at all, and again with what came since', patience, async () => {
  const { url, drop } = await migratedDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'linli-file-'))
  const fill = (file: object, community = '银杏里') => {
    const from = join(folder, 'file.json')
    writeFileSync(from, JSON.stringify(file))
    return run('fill-community', url, ['--community', community, '--from', from], '', { PUBLIC_URL: 'http://linli.test' })
  }
  const property = { kind: 'propertyCompany', name: '安禾物业', phone: '000-0000 0120' }
  const committee = { kind: 'residentsCommittee', name: '银杏里居委会', phone: '000-0000 0111' }
  const grids = [{ name: '一网格' }]
  const worker = { post: 'gridWorker', unit: committee.name, grid: '一网格', name: '顾小满', phone: '000-0000 0121' }
  const places = [
    { kind: 'entrance', name: '3号楼门口', building: 3 },
    { kind: 'gate', name: '南门' },
  ]
  expect(run('create-admin', url, keeper, `${password}\n`).status).toBe(0)
  const nowhere = { kind: 'lift', name: '9号楼电梯', building: 9 }
  expect(fill({ grids, units: [property], places: [places[1], nowhere] }).stderr).toBe('There is no building 9.\n')
  const made = fill({ grids, buildings: [{ number: 3, grid: '一网格', households: 84 }], units: [property], places })
  expect(made.stdout).toMatch(
    /^(http:\/\/linli\.test\/s\/\w{7} {2}(3号楼门口|南门)\n){2}银杏里: 1 grids, 1 buildings, 0 posts, 2 places\.\n$/,
  )
  const longer = { grids, buildings: [{ number: 3, households: 86 }, { number: 4 }], units: [committee], places }
  expect(fill({ ...longer, posts: [worker] }).stdout).toMatch(/: 1 grids, 2 buildings, 1 posts, 2 places\.\n$/)
  expect(fill({ posts: [{ ...worker, name: '秦若水', hours: null }] }).stdout).toMatch(
    /\nNot in the file, so it stays until an "until" ends it: 网格员 顾小满\n.*, 2 posts, 2 places\.\n$/,
  )
  await openDatabase(url, tables)
  const areas = await table(Area).find({ order: { position: 'ASC', id: 'ASC' } })
  const [community, grid, three, four] = areas
  expect(areas.map(({ name, households }) => [name, households])).toEqual([
    ['银杏里', null],
    ['一网格', null],
    ['3号楼', 86],
    ['4号楼', null],
  ])
  expect([grid!.parentId, three!.parentId, four!.parentId]).toEqual([community!.id, grid!.id, community!.id])
  const units = await table(Unit).find({ order: { kind: 'ASC' } })
  expect(units.map(({ kind, phone, does }) => [kind, phone, does])).toEqual([
    ['propertyCompany', '000-0000 0120', ''],
    ['residentsCommittee', '000-0000 0111', '受理、协调'],
  ])
  expect((await table(Place).find()).map(({ areaId }) => areaId).sort()).toEqual([community!.id, three!.id].sort())
  await closeDatabase()
  if (engine === 'sqlite') {
    expect(fill({ buildings: [{ number: '3' }] }).stderr).toMatch(/is not right:\n {2}buildings\.0\.number: The number/)
    expect(fill({ places: [places[1], places[1]] }).stderr).toMatch(/\n {2}places: One of them is there twice\.\n$/)
    expect(fill({ buildings: [{ number: 3, colour: 'red' }], pets: [] }).stderr).toMatch(
      /is not right:\n {2}pets: There is no field pets\.\n {2}buildings\.0\.colour: There is no field colour\.\n$/,
    )
    expect(fill({}, '梅园').stderr).toMatch(/^There is no community 梅园; npm run admin:create/)
    expect(run('fill-community', url).stderr).toMatch(/^npm run community:fill/)
  }
  rmSync(folder, { recursive: true })
  await drop()
})

test('an empty database is brought up to date, and seeded only where a demonstration is asked for', patience, async () => {
  const { url, drop } = await freshDatabase()
  expect(run('migrate', url)).toMatchObject({ status: 0, stdout: 'The database is up to date.\n' })
  expect(run('migrate', url).status).toBe(0)
  expect(run('seed', url).stdout).toMatch(/^Nothing was made/)
  expect(run('seed', url, [], '', { DEMO: '1', NODE_ENV: 'production' }).stdout).toMatch(/^Nothing was made/)
  expect(run('seed', url, [], '', { DEMO: '1' }).stdout).toBe('The sample community is there.\n')
  await drop()
})
