import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { config } from '@config/server'
import { Refusal, inLanguage } from '@shared/kit/refusal'
import { tables } from '../features'
import { closeDatabase, openDatabase, table, transaction } from '../kit/database'
import { migrate } from '../kit/migrate'
import { startFault } from '../kit/start-faults'
import { parse, unknownField } from '../kit/validate'
import { Area, CommunityFile, enterCommunity } from '../organisation'
import { Place, addPlace } from '../places'

const usage = `npm run community:fill -- --community NAME --from FILE
Enters the grids, buildings, units and places of a JSON file, as in config/community.example.json, into a community that
admin:create made. It can be given again, longer: what is there stays, only the homes of a building and how a unit is reached
are put right. Prints each place with its code.
`

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { community: { type: 'string' }, from: { type: 'string' } } })
  const { community, from } = values
  if (!community || !from) throw new Error(usage)
  const file = await readCommunity(from)
  await migrate(await openDatabase(config.databaseUrl, tables))
  const found = await table(Area).findOneBy({ kind: 'community', name: community })
  if (!found) throw new Error(`There is no community ${community}; npm run admin:create makes it.`)
  await fill(found.id, file)
  const places = await table(Place).find({ where: { communityId: found.id }, order: { areaId: 'ASC', id: 'ASC' } })
  const count = async (kind: Area['kind']) => table(Area).countBy({ communityId: found.id, kind })
  const said = `${community}: ${await count('grid')} grids, ${await count('building')} buildings, ${places.length} places.\n`
  await closeDatabase()
  for (const { code, name } of places) process.stdout.write(`${config.publicUrl}/s/${code}  ${name}\n`)
  process.stdout.write(said)
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
  })

const noField = (at: string) => `There is no field ${at.split('.').at(-1)}.`

async function readCommunity(path: string): Promise<CommunityFile> {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} could not be read as JSON: ${(cause as Error).message}`, { cause })
  }
  try {
    return await parse(CommunityFile, read)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = Object.entries(error.details.fields ?? { '': error.reason.en })
    const told = faults.map(([at, why]) => `  ${at}: ${why === unknownField ? noField(at) : inLanguage(why, 'en')}`)
    throw new Error(`${path} is not right:\n${told.join('\n')}`, { cause: error })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.message : String(error))}\n`)
  process.exit(1)
})
