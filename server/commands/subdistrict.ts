import { config } from '@config/server'
import { peopleLimits } from '@shared/people/people.limits'
import { tables } from '../features'
import { askPassword } from '../kit/ask-password'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase, table } from '../kit/database'
import { Person } from '../kit/identify'
import { migrate } from '../kit/migrate'
import { Area, joinSubdistrict, leaveSubdistrict, subdistrictNamed, subdistrictWith } from '../organisation'
import { addPerson, appoint, dismiss, hashPassword, holdersOfRole } from '../people'

const usage = `npm run subdistrict -- --name NAME [--join COMMUNITY] [--leave COMMUNITY] [--viewer ACCOUNT] [--end ACCOUNT]
Makes the subdistrict unless it is there; puts a community into it, or takes one out: each may be given several times. A viewer
sees the monthly figures of its communities beside one another, counts only, and nothing else of them; a new account is asked for
its password, or takes it from the first line of the standard input. Prints what it is made of.
`
const one = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const
const options = { name: one, join: several, leave: several, viewer: one, end: one }
interface Given {
  name?: string
  join?: string[]
  leave?: string[]
  viewer?: string
  end?: string
}

async function main({ name, join = [], leave = [], viewer, end }: Given): Promise<void> {
  if (!name || name.length > 40 || [viewer, end].some(one => one !== undefined && !/^[\w.-]{1,32}$/.test(one)))
    throw new Error(usage)
  await migrate(await openDatabase(config.databaseUrl, tables))
  const [joining, leaving] = [await communitiesNamed(join), await communitiesNamed(leave)]
  const ending = end === undefined ? null : await accountNamed(end)
  if (end !== undefined && !ending) throw new Error(`There is no account ${end}.`)
  const watching = viewer === undefined ? null : ((await accountNamed(viewer)) ?? (await newAccount(viewer)))
  const id = await subdistrictNamed(name)
  for (const communityId of joining) await joinSubdistrict(communityId, id)
  for (const communityId of leaving) await leaveSubdistrict(communityId, id)
  const scope = { communityId: id, unitId: null, role: 'districtViewer' } as const
  if (watching && !(await holdersOfRole(id, scope.role)).includes(watching)) await appoint(null, { personId: watching, ...scope })
  if (ending) await dismiss({ personId: ending, ...scope })
  const { communities } = (await subdistrictWith(id))!
  const viewers = (await holdersOfRole(id, scope.role)).length
  await closeDatabase()
  const inside = [...communities.values()].map(({ zh }) => zh).sort()
  process.stdout.write(`${name}: ${inside.join(', ') || 'no community'}; viewers: ${viewers}.\n`)
}

async function communitiesNamed(names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const found = await table(Area).findOneBy({ kind: 'community', name })
    if (!found) throw new Error(`There is no community ${name}; npm run admin:create makes it.`)
    ids.push(found.id)
  }
  return ids
}

const accountNamed = async (account: string) => (await table(Person).findOneBy({ account, kind: 'staff' }))?.id ?? null

const newAccount = async (account: string) =>
  addPerson(
    { name: account, nameEn: null, account, passwordHash: await hashPassword(await askPassword(peopleLimits.password)) },
    'staff',
  )

void runCommand(usage, options, main)
