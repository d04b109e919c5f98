import { config } from '@config/server'
import { tables } from '../features'
import { closeDatabase, openDatabase } from '../kit/database'
import { migrate } from '../kit/migrate'
import { startFault } from '../kit/start-faults'

async function main(): Promise<void> {
  await migrate(await openDatabase(config.databaseUrl, tables))
  await closeDatabase()
  process.stdout.write('The database is up to date.\n')
}
main().catch((error: unknown) => {
  process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.message : String(error))}\n`)
  process.exit(1)
})
