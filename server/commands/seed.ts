import { config } from '@config/server'
import { demonstrate } from '../demonstration'
import { tables } from '../features'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase } from '../kit/database'
import { migrate } from '../kit/migrate'

const usage = `npm run seed
Fills an empty database with the sample community: an embedded one on a loopback address, any other with DEMO=1, never in production.
`

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

void runCommand(usage, {}, main)
