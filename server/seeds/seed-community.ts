import { dutyRoleNames } from '@shared/duties/duty.views'
import type { RoleName } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { later } from '@server/kit/clock'
import { rolesOf } from '@server/kit/identify'
import { addDuty } from '@server/duties'
import {
  addArea,
  addCommunity,
  addKeyHousehold,
  addPost,
  addUnit,
  joinSubdistrict,
  settle,
  subdistrictNamed,
} from '@server/organisation'
import { addPerson, appoint } from '@server/people'
import { addPlace, revokePlace, samplePlaceCode } from '@server/places'
import { sampleWorld } from './sample-world'

/** Ids of what was made, by the keys of the sample world. */
export interface SampleIds {
  community: string
  areas: Map<string, string>
  units: Map<string, string>
  people: Map<string, string>
  /** Codes on the walls. */
  places: Map<string, { code: string; areaId: string }>
}
const day = 86_400_000
/** Roles that are held for the whole community when their holder sits in the committee or the Party committee. */
const wide = new Set<RoleName>(['dispatcher', 'supervisor', 'admin', 'auditor', 'moderator'])
const narrow = new Set<RoleName>(['handler', 'gridWorker', 'buildingLead', 'partner'])

/** Makes the sample community by the verbs: areas, units, people with their posts and roles, duties, key households, codes. */
export async function seedCommunity(): Promise<SampleIds> {
  const { name, address } = sampleWorld.community
  const community = await addCommunity({
    name: name.zh,
    nameEn: name.en,
    address: address.zh,
    addressEn: address.en,
    position: 0,
  })
  const ids: SampleIds = {
    community,
    areas: new Map([['wtl', community]]),
    units: new Map(),
    people: new Map(),
    places: new Map(),
  }
  await seedAreas(ids)
  await seedUnits(ids)
  await seedPeople(ids)
  await seedSubdistrict(ids)
  for (const { category, area, note, ...units } of sampleWorld.duties) {
    const field = { communityId: community, category, areaId: known(ids.areas, area) }
    const holding = { startsAt: later(-300 * day), endsAt: null, note }
    for (const role of dutyRoleNames)
      if (units[role]) await addDuty({ ...field, ...holding, role, unitId: known(ids.units, units[role]) })
  }
  for (const { name: home, building, linked, helps } of sampleWorld.keyHouseholds) {
    const words = { name: home.zh, nameEn: home.en, helps: helps.zh, helpsEn: helps.en }
    await addKeyHousehold({ communityId: community, buildingId: known(ids.areas, building), linked, ...words })
  }
  for (const place of sampleWorld.places) {
    const areaId = known(ids.areas, place.building ?? place.grid)
    const given = { communityId: community, areaId, kind: place.kind, name: place.name.zh, nameEn: place.name.en }
    const code = await addPlace(given, samplePlaceCode(place.code))
    ids.places.set(place.id, { areaId, code })
    if (place.revoked) await revokePlace(await administrator(ids), code)
  }
  return ids
}

const administrator = async ({ people }: SampleIds): Promise<Actor> => {
  const id = known(people, 'yenanqiao')
  return { id, kind: 'staff', roles: await rolesOf(id) }
}

export function known<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`the sample world names ${key}, which it does not have`)
  return found
}

/** What is off until it is switched on is shown here as well. */
async function seedSubdistrict({ community, people }: SampleIds): Promise<void> {
  const { name, viewer } = sampleWorld.subdistrict
  const subdistrict = await subdistrictNamed(name.zh, name.en)
  await joinSubdistrict(community, subdistrict)
  await appoint(null, { personId: known(people, viewer), communityId: subdistrict, unitId: null, role: 'districtViewer' })
}

async function seedAreas({ community, areas }: SampleIds): Promise<void> {
  const shared = { communityId: community, address: null, addressEn: null }
  for (const [position, { id, name }] of sampleWorld.grids.entries()) {
    areas.set(
      id,
      await addArea({ ...shared, parentId: community, kind: 'grid', name: name.zh, nameEn: name.en, number: null, position }),
    )
  }
  for (const [position, { id, name, number, grid, households }] of sampleWorld.buildings.entries()) {
    const parentId = known(areas, grid)
    areas.set(
      id,
      await addArea({ ...shared, parentId, kind: 'building', name: name.zh, nameEn: name.en, number, households, position }),
    )
  }
}

async function seedUnits({ community, areas, units }: SampleIds): Promise<void> {
  const gridOf = new Map(sampleWorld.grids.map(({ id, branch }) => [branch, id]))
  for (const [position, { id, kind, name, phone, hours, does }] of sampleWorld.units.entries()) {
    const area = gridOf.get(id) ?? /^cell(\d+)$/.exec(id)?.[1]?.replace(/^/, 'b') ?? 'wtl'
    const words = { name: name.zh, nameEn: name.en, hours: hours.zh, hoursEn: hours.en, does: does.zh, doesEn: does.en }
    units.set(id, await addUnit({ communityId: community, kind, areaId: known(areas, area), phone, position, ...words }))
  }
}

async function seedPeople(ids: SampleIds): Promise<void> {
  const { community, areas, units, people } = ids
  const startsAt = later(-400 * day)
  for (const { id, name, roles } of sampleWorld.staff) {
    const works = roles.some(role => wide.has(role as RoleName) || narrow.has(role as RoleName))
    const person = { name: name.zh, nameEn: name.en, account: works ? id : null, passwordHash: null }
    people.set(id, await addPerson(person, works ? 'staff' : 'resident'))
  }
  const leads = new Set<string>()
  for (const { id, unit, roles, post, deputy, dutyPhone, hours } of sampleWorld.staff) {
    const [personId, unitId] = [known(people, id), known(units, unit)]
    const ofCommunity = unit === 'rc' || unit === 'pc'
    for (const role of roles as RoleName[]) {
      if (wide.has(role) && (ofCommunity || role === 'auditor'))
        await appoint(null, { personId, communityId: community, unitId: null, role, startsAt })
      else if (narrow.has(role) || role === 'supervisor')
        await appoint(null, { personId, communityId: community, unitId, role, startsAt })
    }
    const first = !leads.has(unit)
    leads.add(unit)
    const shared = {
      ...{
        communityId: community,
        unitId,
        personId,
        title: post.zh,
        titleEn: post.en,
        phone: dutyPhone,
        hours: hours.zh,
        hoursEn: hours.en,
      },
      ...{ deputyId: deputy ? known(people, deputy) : null, startsAt, endsAt: later(600 * day) },
    }
    await addPost({ ...shared, areaId: null, kind: first ? 'lead' : 'member' })
    for (const grid of sampleWorld.grids)
      if (grid.worker === id) await addPost({ ...shared, areaId: known(areas, grid.id), kind: 'gridWorker' })
    for (const { id: building, lead } of sampleWorld.buildings) {
      if (lead === id) await addPost({ ...shared, areaId: known(areas, building), kind: 'buildingLead' })
    }
  }
  for (const { id, name, building } of sampleWorld.residents) {
    const person = await addPerson({ name: name.zh, nameEn: name.en, account: id, passwordHash: null }, 'resident')
    people.set(id, person)
    await settle({ id: person, kind: 'resident', roles: [] }, known(areas, building))
  }
}
