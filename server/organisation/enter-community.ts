import { table, transaction } from '@server/kit/database'
import { addArea, addUnit } from './add-organisation'
import { Area } from './area.entity'
import type { CommunityFile, UnitLine } from './community-file'
import { enterPosts, type At } from './enter-posts'
import { Unit } from './unit.entity'

interface Entered {
  at: At
  /** The posts that somebody holds though the file, which has posts, does not name them. */
  unnamed: { name: string; title: string }[]
}

/**
 * Enters the grids, buildings, units and posts of a file that are not there yet: a grid and a unit are known by name, a building by its
 * number, a post by what it is and who holds it. Of what is there it puts right the homes of a building and how a unit is reached, where
 * the file says so, and all of a post. Throws a sentence, with nothing entered, when a line names what does not exist.
 */
export const enterCommunity = (communityId: string, { grids = [], buildings = [], units = [], posts = [] }: CommunityFile) =>
  transaction(async (): Promise<Entered> => {
    const inside = await insideOf(communityId)
    const entered = { communityId, address: null, addressEn: null }
    for (const [position, { name, nameEn = name }] of grids.entries()) {
      if (inside.grids.has(name)) continue
      const grid = { ...entered, parentId: communityId, kind: 'grid', name, nameEn, number: null, position } as const
      inside.grids.set(name, await addArea(grid))
    }
    for (const { number, grid, households = null, name = `${number}号楼`, nameEn = `Building ${number}` } of buildings) {
      const known = inside.buildings.get(number)
      if (known) {
        if (households !== null) await table(Area).update({ id: known }, { households })
        continue
      }
      const building = {
        ...entered,
        parentId: inside.at({ grid }),
        kind: 'building',
        name,
        nameEn,
        number,
        position: number,
      } as const
      inside.buildings.set(number, await addArea({ ...building, households }))
    }
    for (const unit of units) await enterUnit(communityId, unit, inside.at)
    return { at: inside.at, unnamed: posts.length > 0 ? await enterPosts(communityId, posts, inside.at) : [] }
  })

async function enterUnit(communityId: string, { kind, name, nameEn = name, phone, hours, does, grid }: UnitLine, at: At) {
  const reached = {
    phone,
    ...(hours !== undefined && { hours, hoursEn: hours }),
    ...(does !== undefined && { does, doesEn: does }),
  }
  const known = await table(Unit).findOneBy({ communityId, kind, name })
  if (known) return table(Unit).update({ id: known.id }, reached)
  const position = await table(Unit).countBy({ communityId })
  const words = { hours: '', hoursEn: '', does: '', doesEn: '', ...reached }
  return addUnit({ communityId, kind, areaId: at({ grid }), name, nameEn, position, ...words })
}

async function insideOf(communityId: string) {
  const areas = await table(Area).findBy({ communityId })
  const grids = new Map(areas.filter(({ kind }) => kind === 'grid').map(({ id, name }) => [name, id]))
  const buildings = new Map(areas.filter(({ kind }) => kind === 'building').map(({ id, number }) => [number, id]))
  const at: At = ({ building, grid }) => {
    const id = building !== undefined ? buildings.get(building) : grid !== undefined ? grids.get(grid) : communityId
    if (!id) throw new Error(building !== undefined ? `There is no building ${building}.` : `There is no grid ${grid}.`)
    return id
  }
  return { grids, buildings, at }
}
