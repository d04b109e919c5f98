import { expect, test } from 'vitest'
import { tables } from '@server/features'
import { closeDatabase, openDatabase } from '@server/kit/database'
import { migrate } from '@server/kit/migrate'
import { engine, freshDatabase, killed, startServer, times } from '@tests/support/world'

test('several processes that boot on an empty database: on MariaDB each comes up and one migrates, on SQLite one has the file', async () => {
  const { url, drop } = await freshDatabase()
  const boots = await Promise.allSettled(times(3, () => startServer(url)))
  const up = boots.flatMap(boot => (boot.status === 'fulfilled' ? [boot.value] : []))
  const down = boots.flatMap(boot => (boot.status === 'rejected' ? [String(boot.reason)] : []))
  expect(up).toHaveLength(engine === 'mariadb' ? 3 : 1)
  for (const why of down) expect(why).toContain('in use by another process')
  await Promise.all(up.map(server => killed(server.process)))
  const source = await openDatabase(url, tables)
  await migrate(source)
  expect(await source.query('SELECT count(*) AS n FROM migrations')).toEqual([
    { n: expect.toSatisfy(n => Number(n) === tables.migrations.length) },
  ])
  const drift = await source.driver.createSchemaBuilder().log()
  expect(drift.upQueries.map(query => query.query).filter(sql => !/migration_lease|rate_limits/.test(sql))).toEqual([])
  await source.query('UPDATE migration_lease SET token = ?, endsAt = ?', ['somebody else', Date.now() + 1200])
  const begun = Date.now()
  await migrate(source)
  expect(Date.now() - begun).toBeGreaterThan(1000)
  await closeDatabase()
  await drop()
})
