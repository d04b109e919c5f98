import type { AddressInfo } from 'node:net'
import { config } from '@config/server'
import { makeApp } from './app'
import { demonstrate } from './demonstration'
import { jobs, tables } from './features'
import { enrol, startClock } from './kit/clock'
import { closeDatabase, openDatabase } from './kit/database'
import { startDispatcher } from './kit/deliveries'
import { setReady } from './kit/health'
import { flushLog, log } from './kit/log'
import { migrate } from './kit/migrate'

const drainMs = 10_000

async function main(): Promise<void> {
  await migrate(await openDatabase(config.databaseUrl, tables))
  await enrol(jobs)
  const demonstration = await demonstrate()
  const stopDispatcher = startDispatcher()
  const stopClock = startClock(jobs)
  const server = makeApp(demonstration !== null).listen(config.port, config.host, () => {
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

main().catch(async (error: unknown) => {
  log('error', 'could not start', error)
  process.stderr.write(`Linli could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  await flushLog()
  process.exit(1)
})
