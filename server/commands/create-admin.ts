import { config } from '@config/server'
import { peopleLimits } from '@shared/people/people.limits'
import { tables } from '../features'
import { askPassword } from '../kit/ask-password'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase, table } from '../kit/database'
import { Person } from '../kit/identify'
import { migrate } from '../kit/migrate'
import { Area, addCommunity, addUnit } from '../organisation'
import { addPerson, appoint, hashPassword } from '../people'

const usage = `npm run admin:create -- --community NAME --account NAME [--name NAME] [--phone NUMBER]
Makes the community, with its residents' committee, unless it is there, and an account that administers it and sits at its
reception desk. A new community needs the phone, which its residents ring. The password is asked for, or taken from the first line of the standard input.
`

const one = { type: 'string' } as const
const options = { community: one, account: one, name: one, phone: one }
type Given = Partial<Record<keyof typeof options, string>>

async function main({ community, account, name = account, phone = '' }: Given): Promise<void> {
  if (!community || !account || !/^[\w.-]{1,32}$/.test(account)) throw new Error(usage)
  await migrate(await openDatabase(config.databaseUrl, tables))
  if (await table(Person).existsBy({ account })) throw new Error(`There is an account ${account} already; choose another.`)
  if (!phone && !(await table(Area).existsBy({ kind: 'community', name: community })))
    throw new Error(`${community} is new: give --phone NUMBER, which its residents ring.`)
  const password = await askPassword(peopleLimits.password)
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

void runCommand(usage, options, main)
