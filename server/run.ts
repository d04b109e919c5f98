import type { AddressInfo } from 'node:net'
import { config } from '@config/server'
import { makeApp } from './app'
import { demonstrate } from './demonstration'
import { jobs, tables } from './features'
import { enrol, startClock, type Job } from './kit/clock'
import { closeDatabase, openDatabase, type Tables } from './kit/database'
import type { Served } from './kit/endpoint'
import { startDispatcher } from './kit/deliveries'
import { setReady } from './kit/health'
import { flushLog, log } from './kit/log'
import { migrate } from './kit/migrate'

const drainMs = 10_000

/** What is plugged in beside the features; the product has nothing of it. */
export interface Extra {
  served: Served[]
  tables: Tables
  jobs: Job[]
}
const none: Extra = { served: [], tables: { entities: [], migrations: [] }, jobs: [] }

async function start(extra: Extra): Promise<void> {
  const allJobs = [...jobs, ...extra.jobs]
  await migrate(await openDatabase(config.databaseUrl, withExtra(extra)))
  await enrol(allJobs)
  const demonstration = await demonstrate()
  const stopDispatcher = startDispatcher()
  const stopClock = startClock(allJobs)
  const server = makeApp(demonstration !== null, extra.served).listen(config.port, config.host, () => {
    setReady(true)
    const { port } = server.address() as AddressInfo
    const base = config.port === port ? config.publicUrl : `http://${config.host}:${port}`
    process.stdout.write(`listening ${JSON.stringify({ port })}\n${demonstration?.greeting(base) ?? `Linli answers at ${base}\n`}`)
  })
  // Node's own default of 5 s ends connections that a proxy still holds open.
  server.keepAliveTimeout = 65_000
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setReady(false)
    stopClock()
    setTimeout(() => server.closeAllConnections(), drainMs).unref()
    server.close(() => void stopDispatcher().then(closeDatabase).then(flushLog).then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

export const withExtra = (extra: Extra): Tables => ({
  entities: [...tables.entities, ...extra.tables.entities],
  migrations: [...tables.migrations, ...extra.tables.migrations],
})

/** The server, from its environment: migrates, listens, and ends with 0 when it is told to stop, with 1 when it could not start. */
export const run = (extra: Extra = none) =>
  start(extra).catch(async (error: unknown) => {
    log('error', 'could not start', error)
    process.stderr.write(`Linli could not start: ${error instanceof Error ? error.message : String(error)}\n`)
    await flushLog()
    process.exit(1)
  })
