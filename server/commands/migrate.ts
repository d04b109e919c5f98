import { config } from '@config/server'
import { tables } from '../features'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase } from '../kit/database'
import { migrate } from '../kit/migrate'

const usage = `npm run migrate
Brings the database up to date, as each start of the server does.
`

async function main(): Promise<void> {
  await migrate(await openDatabase(config.databaseUrl, tables))
  await closeDatabase()
  process.stdout.write('The database is up to date.\n')
}

void runCommand(usage, {}, main)
