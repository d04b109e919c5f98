import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { Appeal } from '@server/appeals'
import { tables } from '@server/features'
import { ClockJob } from '@server/kit/clock'
import { closeDatabase, openDatabase, table, transaction } from '@server/kit/database'
import { recall } from '@server/kit/installation'
import { migrate } from '@server/kit/migrate'
import { Area } from '@server/organisation'
import { sampleWorld } from '@server/seeds/sample-world'
import { ended, freshDatabase, killed, pause, startServer } from '@tests/support/world'

/** Servers are started here, each of which takes its seconds on a busy machine. */
const patience = { timeout: 180_000 }

/** Whether something was left behind; frees what the dead one held, for which a start would wait two minutes. */
async function leftBehind(url: string): Promise<boolean> {
  await openDatabase(url, tables)
  await transaction(() => table(ClockJob).update({ name: 'demonstration.fill' }, { leaseUntil: new Date(0) }))
  const [begun, whole] = [await table(Area).exists(), await recall('demonstration')]
  await closeDatabase()
  expect(whole).toBeNull()
  return begun
}

/** Starts a server on the empty database and kills it so many milliseconds after it began to fill it. */
async function killWhileFilling(env: Record<string, string>, after: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/test/server/main.cjs'], { env: { ...process.env, ...env, LOG_LEVEL: 'info' } })
  await new Promise<void>(resolve => {
    child.stderr.on('data', text => String(text).includes('making the sample community') && resolve())
    child.once('exit', () => resolve())
  })
  await pause(after)
  await killed(child)
}

test('a start that is killed while it fills the database leaves nothing half made', patience, async () => {
  const { url, drop } = await freshDatabase()
  const env = { DEMO: '1', PORT: '0', DATABASE_URL: url }
  await migrate(await openDatabase(url, tables))
  await closeDatabase()
  // Some of its verbs have been carried out by then, and most have not; on a busy machine the first takes longer.
  let after = 250
  await killWhileFilling(env, after)
  while (!(await leftBehind(url))) await killWhileFilling(env, (after *= 2))
  const server = await startServer(url, env)
  const ask = async (path: string) => (await fetch(`${server.base}/api${path}`)).json()
  const communities = (await ask('/organisation/communities')) as { id: string }[]
  expect(communities).toHaveLength(1)
  expect(await ask(`/organisation/communities/${communities[0]!.id}/buildings`)).toHaveLength(sampleWorld.buildings.length)
  server.process.kill('SIGTERM')
  expect(await ended(server.process)).toBe(0)
  await openDatabase(url, tables)
  expect(await table(Appeal).count()).toBe(sampleWorld.appeals.length)
  expect(await recall('demonstration')).not.toBeNull()
  await closeDatabase()
  await drop()
})

test('in production, and on a server’s database unless it is asked for, there is no demonstration', patience, async () => {
  const environments: Record<string, string>[] = [{ NODE_ENV: 'production', DEMO: '1' }, {}]
  for (const env of environments) {
    const { url, drop } = await freshDatabase()
    const server = await startServer(url, env)
    expect((await fetch(`${server.base}/api/people/demo`)).status).toBe(404)
    expect(await (await fetch(`${server.base}/api/organisation/communities`)).json()).toEqual([])
    server.process.kill('SIGTERM')
    await ended(server.process)
    await migrate(await openDatabase(url, tables))
    expect(await recall('demonstration')).toBeNull()
    await closeDatabase()
    await drop()
  }
})
