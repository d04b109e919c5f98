import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IsNull, Not } from 'typeorm'
import { claimDataDir, config } from '@config/server'
import { keepLearningDays, learnAllDays } from './organisation'
import { makeApp } from './app'
import { demonstrate } from './demonstration'
import { jobs, tables } from './features'
import { enrol, startClock, type Job } from './kit/clock'
import { closeDatabase, isSqlite, openDatabase, table, type Tables } from './kit/database'
import type { Served } from './kit/endpoint'
import { startDispatcher } from './kit/deliveries'
import { setReady } from './kit/health'
import { Person } from './kit/identify'
import { flushLog, log } from './kit/log'
import { migrate } from './kit/migrate'
import { startFault } from './kit/start-faults'

const drainMs = 10_000

/** What is plugged in beside the features; the product has nothing of it. */
export interface Extra {
  served: Served[]
  tables: Tables
  jobs: Job[]
}
const none: Extra = { served: [], tables: { entities: [], migrations: [] }, jobs: [] }

async function start(extra: Extra): Promise<void> {
  const allJobs: Job[] = [...jobs, ...extra.jobs]
  // Photos and the key lie there even where the database does not.
  claimDataDir()
  await migrate(await openDatabase(config.databaseUrl, withExtra(extra)))
  await enrol(allJobs)
  await learnAllDays()
  const demonstration = await demonstrate()
  const next = await whatComesNext()
  const stopDispatcher = startDispatcher()
  const stopClock = startClock(allJobs)
  const stopLearning = keepLearningDays()
  const server = makeApp(demonstration !== null, extra.served).listen(config.port, config.host)
  await once(server, 'listening')
  // Node's own default of 5 s ends connections that a proxy still holds open.
  server.keepAliveTimeout = 65_000
  const stop = stopOnce(server, [stopClock, stopLearning, stopDispatcher, closeDatabase, flushLog])
  process.on('SIGTERM', stop).on('SIGINT', stop)
  setReady(true)
  const { port } = server.address() as AddressInfo
  const base = config.port === port ? config.publicUrl : `http://${config.host}:${port}`
  const greeting = demonstration?.greeting(base) ?? `Linli answers at ${base}\n${next}`
  process.stdout.write(`listening ${JSON.stringify({ port })}\n${greeting}`)
}

/** Where nobody can sign in: what makes the first who can. An embedded database is held by one process. */
async function whatComesNext(): Promise<string> {
  if (await table(Person).existsBy({ account: Not(IsNull()) })) return ''
  return `Nobody has an account yet: ${isSqlite() ? 'stop this server, then run' : 'run'} npm run admin:create\n`
}

/**
 * Says that it wants no more (`/readyz` 503) for as long as a balancer needs to see it, then takes no new connections, lets what is
 * under way finish, and ends with 0.
 */
function stopOnce(server: Server, ends: (() => unknown)[]): () => void {
  let stopping = false
  const close = () => {
    server.close(async () => {
      for (const end of ends) await end()
      process.exit(0)
    })
    setInterval(() => server.closeIdleConnections(), 50).unref()
    setTimeout(() => server.closeAllConnections(), drainMs).unref()
  }
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close')
  })
  return () => {
    if (stopping) return
    stopping = true
    setReady(false)
    setTimeout(close, config.stopDelayMs)
  }
}

export const withExtra = (extra: Extra): Tables => ({
  entities: [...tables.entities, ...extra.tables.entities],
  migrations: [...tables.migrations, ...extra.tables.migrations],
})

/** The server, from its environment: migrates, listens, and ends with 0 when it is told to stop, with 1 when it could not start. */
export const run = (extra: Extra = none) =>
  start(extra).catch(async (error: unknown) => {
    const known = startFault(error)
    if (!known) log('error', 'could not start', error)
    process.stderr.write(`Linli could not start: ${known ?? (error instanceof Error ? error.message : String(error))}\n`)
    await flushLog()
    process.exit(1)
  })
