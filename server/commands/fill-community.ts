import { readFileSync } from 'node:fs'
import { config } from '@config/server'
import { Refusal, inLanguage } from '@shared/kit/refusal'
import { tables } from '../features'
import { runCommand } from '../kit/command'
import { closeDatabase, openDatabase, table, transaction } from '../kit/database'
import { migrate } from '../kit/migrate'
import { parse, unknownField } from '../kit/validate'
import { Area, CommunityFile, enterCommunity, postsHeld } from '../organisation'
import { Place, addPlace } from '../places'

const usage = `npm run community:fill -- --community NAME --from FILE
Enters the grids, buildings, units, posts and places of a JSON file, as in config/community.example.json, into a community that
admin:create made. It can be given again, longer: what is there stays, only the homes of a building, how a unit is reached and
the posts in the file are put right. A post ends after the day its "until" names, not by being left out. Prints each place with
its code.
`

const one = { type: 'string' } as const
const options = { community: one, from: one }

async function main({ community, from }: Partial<Record<keyof typeof options, string>>): Promise<void> {
  if (!community || !from) throw new Error(usage)
  const file = await readCommunity(from)
  await migrate(await openDatabase(config.databaseUrl, tables))
  const found = await table(Area).findOneBy({ kind: 'community', name: community })
  if (!found) throw new Error(`There is no community ${community}; npm run admin:create makes it.`)
  const { unnamed } = await fill(found.id, file)
  const places = await table(Place).find({ where: { communityId: found.id }, order: { areaId: 'ASC', id: 'ASC' } })
  const count = async (kind: Area['kind']) => table(Area).countBy({ communityId: found.id, kind })
  const posts = (await postsHeld({ communityId: found.id })).length
  const there = [
    `${await count('grid')} grids`,
    `${await count('building')} buildings`,
    `${posts} posts`,
    `${places.length} places`,
  ]
  await closeDatabase()
  for (const { code, name } of places) process.stdout.write(`${config.publicUrl}/s/${code}  ${name}\n`)
  for (const { name, title } of unnamed)
    process.stdout.write(`Not in the file, so it stays until an "until" ends it: ${title} ${name}\n`)
  process.stdout.write(`${community}: ${there.join(', ')}.\n`)
}

/** All of it or nothing. */
const fill = (communityId: string, file: CommunityFile) =>
  transaction(async () => {
    const inside = await enterCommunity(communityId, file)
    for (const { kind, name, nameEn = name, building, grid } of file.places ?? []) {
      const areaId = inside.at({ building, grid })
      if (await table(Place).existsBy({ communityId, areaId, name })) continue
      await addPlace({ communityId, areaId, kind, name, nameEn })
    }
    return inside
  })

const noField = (at: string) => `There is no field ${at.split('.').at(-1)}.`

async function readCommunity(path: string): Promise<CommunityFile> {
  let read: unknown
  try {
    // What is null is left out.
    read = JSON.parse(readFileSync(path, 'utf8'), (_key, value: unknown) => value ?? undefined)
  } catch (cause) {
    throw new Error(`${path} could not be read as JSON: ${(cause as Error).message}`, { cause })
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Error(`${path} must be one object in braces, like config/community.example.json.`)
  try {
    return await parse(CommunityFile, read)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = Object.entries(error.details.fields ?? { '': error.reason.en })
    const told = faults.map(([at, why]) => `  ${at}: ${why === unknownField ? noField(at) : inLanguage(why, 'en')}`)
    throw new Error(`${path} is not right:\n${told.join('\n')}`, { cause: error })
  }
}

void runCommand(usage, options, main)
