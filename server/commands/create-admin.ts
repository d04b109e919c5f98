import { parseArgs } from 'node:util'
import { config } from '@config/server'
import { peopleLimits } from '@shared/people/people.limits'
import { tables } from '../features'
import { askPassword } from '../kit/ask-password'
import { closeDatabase, openDatabase, table } from '../kit/database'
import { Person } from '../kit/identify'
import { migrate } from '../kit/migrate'
import { startFault } from '../kit/start-faults'
import { Area, addCommunity, addUnit } from '../organisation'
import { addPerson, appoint, hashPassword } from '../people'

const usage = `npm run admin:create -- --community NAME --account NAME [--name NAME] [--phone NUMBER]
Makes the community, with its residents' committee, unless it is there, and an account that administers it and sits at its
reception desk. A new community needs the phone, which its residents ring. The password is asked for, or taken from the first line of the standard input.
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { community: { type: 'string' }, account: { type: 'string' }, name: { type: 'string' }, phone: { type: 'string' } },
  })
  const { community, account, name = account, phone = '' } = values
  if (!community || !account || !/^[\w.-]{1,32}$/.test(account)) throw new Error(usage)
  const password = await askPassword(peopleLimits.password)
  await migrate(await openDatabase(config.databaseUrl, tables))
  if (await table(Person).existsBy({ account })) throw new Error(`There is an account ${account} already; choose another.`)
  const communityId = await communityNamed(community, phone)
  const personId = await addPerson(
    { name: name ?? account, nameEn: null, account, passwordHash: await hashPassword(password) },
    'staff',
  )
  for (const role of ['admin', 'dispatcher'] as const) await appoint(null, { personId, communityId, unitId: null, role })
  await closeDatabase()
  process.stdout.write(`${account} administers ${community}.\n`)
}

async function communityNamed(name: string, phone: string): Promise<string> {
  const found = await table(Area).findOneBy({ kind: 'community', name })
  if (found) return found.id
  if (!phone) throw new Error(`${name} is new: give --phone NUMBER, which its residents ring.`)
  const id = await addCommunity({ name, nameEn: name, address: null, addressEn: null, position: 0 })
  const words = {
    name: `${name}居委会`,
    nameEn: `${name} committee`,
    hours: '工作日',
    hoursEn: 'Workdays',
    does: '受理、协调',
    doesEn: 'Accepts, coordinates',
  }
  await addUnit({ communityId: id, kind: 'residentsCommittee', areaId: id, phone, position: 0, ...words })
  return id
}

main().catch((error: unknown) => {
  process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.message : String(error))}\n`)
  process.exit(1)
})
