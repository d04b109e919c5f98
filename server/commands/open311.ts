import { config } from '@config/server'
import { tables } from '../features'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase, table } from '../kit/database'
import { migrate } from '../kit/migrate'
import { allowWriting, endKey, giveKey } from '../open311'
import { Area } from '../organisation'

const usage = `npm run open311 -- --community NAME [--writing on|off] [--key APP] [--end APP]
Switches on or off that other apps may file in a community by Open311; gives an app a key, printed this once, in place of the one
it had; ends the key of an app. Prints the jurisdiction_id of the community.
`

const one = { type: 'string' } as const
const options = { community: one, writing: one, key: one, end: one }
type Given = Partial<Record<keyof typeof options, string>>

async function main({ community, writing, key, end }: Given): Promise<void> {
  const named = [key, end].filter(app => app !== undefined)
  const fits =
    (writing === undefined || writing === 'on' || writing === 'off') && named.every(app => /^\S(.{0,38}\S)?$/u.test(app))
  if (!community || !fits) throw new Error(usage)
  await migrate(await openDatabase(config.databaseUrl, tables))
  const found = await table(Area).findOneBy({ kind: 'community', name: community })
  if (!found) throw new Error(`There is no community ${community}; npm run admin:create makes it.`)
  const said = [`${community}: jurisdiction_id ${found.id}`]
  if (writing) {
    await allowWriting(found.id, writing === 'on')
    said.push(`Other apps may${writing === 'on' ? '' : ' not'} file here.`)
  }
  if (end !== undefined) said.push((await endKey(found.id, end)) ? `The key of ${end} is ended.` : `${end} has no key.`)
  if (key !== undefined) said.push(`api_key of ${key}, told this once: ${await giveKey(found.id, key)}`)
  await closeDatabase()
  process.stdout.write(`${said.join('\n')}\n`)
}

void runCommand(usage, options, main)
