import { parseArgs } from 'node:util'
import { config } from '@config/server'
import { tables } from '../features'
import { closeDatabase, openDatabase, table } from '../kit/database'
import { migrate } from '../kit/migrate'
import { allowWriting, endKey, giveKey } from '../open311'
import { Area } from '../organisation'

const usage = `npm run open311 -- --community NAME [--writing on|off] [--key APP] [--end APP]
Switches on or off that other apps may file in a community by Open311; gives an app a key, printed this once, in place of the one
it had; ends the key of an app. Prints the jurisdiction_id of the community.
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { community: { type: 'string' }, writing: { type: 'string' }, key: { type: 'string' }, end: { type: 'string' } },
  })
  const { community, writing, key, end } = values
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
