import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import type { DataSource } from 'typeorm'
import { closeDatabase, isSqlite, openDatabase } from '@server/kit/database'
import { migrate } from '@server/kit/migrate'
import { withExtra } from '@server/run'
import { sample } from '@tests/support/sample'
import { freshDatabase, times } from '@tests/support/world'

const torture = process.env.TORTURE === '1'
const patience = torture ? 3_600_000 : 300_000

/** A migration in a process of its own, which dies after its n-th statement. */
function dying(url: string, n: number): { signal: string | null; said: string } {
  const { signal, stdout, stderr } = spawnSync(process.execPath, ['dist/test/tests/support/migrating.cjs', url, String(n)], {
    encoding: 'utf8',
  })
  return { signal, said: stdout + stderr }
}

/** Every table as the database itself tells it, and the migrations written down. */
async function told(source: DataSource): Promise<unknown> {
  const done = (await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY timestamp')).map(({ name }) => name)
  if (isSqlite()) return [done, await source.query('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name')]
  const names = (await source.query<Record<string, string>[]>('SHOW TABLES')).flatMap(row => Object.values(row)).sort()
  const tables = []
  for (const name of names)
    tables.push((await source.query<Record<string, string>[]>(`SHOW CREATE TABLE \`${name}\``))[0]!['Create Table']!)
  return [done, tables.map(sql => sql.replace(/ AUTO_INCREMENT=\d+/, ''))]
}

async function finished(url: string): Promise<unknown> {
  const source = await openDatabase(url, withExtra(sample))
  // The dead process still holds its lease; waiting for its end is proved elsewhere.
  await source.query('UPDATE migration_lease SET endsAt = 0').catch(() => undefined)
  await migrate(source)
  const all = await told(source)
  await closeDatabase()
  return all
}

let clean: unknown
let statements = 0
beforeAll(async () => {
  const { url, drop } = await freshDatabase()
  statements = Number(/statements (\d+)/.exec(dying(url, 0).said)?.[1])
  clean = await finished(url)
  await drop()
})

test(
  'killed after any statement, a migration that runs again leaves exactly what a clean one leaves',
  async () => {
    expect(statements).toBeGreaterThan(15)
    const all = times(statements, i => i + 1)
    const apart = Math.ceil(statements / 2)
    const some = all.filter(n => n % apart === 1 || n === statements)
    for (const n of torture ? all : some) {
      const { url, drop } = await freshDatabase()
      const { signal, said } = dying(url, n)
      expect([n, signal, said]).toEqual([n, 'SIGKILL', ''])
      expect([n, await finished(url)]).toEqual([n, clean])
      await drop()
    }
  },
  patience,
)

test('killed again and again on the way, each time a little further, it arrives', async () => {
  const { url, drop } = await freshDatabase()
  for (const n of torture ? [2, 5, 9, 14] : [5, 14]) {
    expect(dying(url, n).signal).toBe('SIGKILL')
    const source = await openDatabase(url, withExtra(sample))
    await source.query('UPDATE migration_lease SET endsAt = 0').catch(() => undefined)
    await closeDatabase()
  }
  expect(await finished(url)).toEqual(clean)
  await drop()
}, 60_000)
