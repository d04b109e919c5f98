import { config } from '@config/server'
import { demonstrate } from '../demonstration'
import { tables } from '../features'
import { closeDatabase, openDatabase } from '../kit/database'
import { migrate } from '../kit/migrate'
import { startFault } from '../kit/start-faults'

async function main(): Promise<void> {
  await migrate(await openDatabase(config.databaseUrl, tables))
  const made = await demonstrate()
  await closeDatabase()
  process.stdout.write(
    made
      ? 'The sample community is there.\n'
      : 'Nothing was made: the database is not empty, or a demonstration is not allowed here (set DEMO=1, never in production).\n',
  )
}
main().catch((error: unknown) => {
  process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.message : String(error))}\n`)
  process.exit(1)
})
