import { In, IsNull } from 'typeorm'
import { words } from '@shared/kit/words'
import type { ServingUnit, UnitKind, WhoServes } from '@shared/organisation/organisation.views'
import { table } from '@server/kit/database'
import { namesOf } from '@server/people'
import { awayIn } from './absences'
import { contactOf, doorstepOf } from './doorstep'
import { findArea, nameOf, postsHeld, upwardFrom } from './organisation.store'
import { KeyHousehold, Unit } from './unit.entity'

const partyLine: UnitKind[] = ['partyCommittee', 'gridBranch', 'buildingCell']
const serviceLine: UnitKind[] = ['residentsCommittee', 'propertyCompany', 'ownersCommittee', 'socialOrganisation']

/** Who is there for this area: the Party's line down to its key households, the service side, and the people near. Refuses `organisation.missing`. */
export async function whoServes(areaId: string): Promise<WhoServes> {
  const doorstep = await doorstepOf(areaId)
  const area = await findArea(areaId)
  const upward = area ? (await upwardFrom(area)).map(({ id }) => id) : []
  const communityId = doorstep.community.id
  const [units, posts] = await Promise.all([
    table(Unit).find({ where: { communityId, areaId: In(upward), dissolvedAt: IsNull() }, order: { position: 'ASC' } }),
    postsHeld({ communityId }),
  ])
  const away = await awayIn(communityId)
  const names = await namesOf(posts.map(({ personId }) => personId))
  const serving = (kinds: UnitKind[]): ServingUnit[] =>
    kinds.flatMap(kind =>
      units
        .filter(unit => unit.kind === kind)
        .map(unit => {
          const lead = posts.find(post => post.unitId === unit.id && post.kind === 'lead')
          return {
            id: unit.id,
            kind,
            name: nameOf(unit),
            what: words(unit.does, unit.doesEn),
            does: words(unit.does, unit.doesEn),
            phone: unit.phone,
            hours: words(unit.hours, unit.hoursEn),
            away: null,
            lead: lead ? contactOf(lead, names, away(lead.personId)) : null,
          }
        }),
    )
  const near = posts.filter(
    post => post.areaId !== null && upward.includes(post.areaId) && (post.kind === 'gridWorker' || post.kind === 'buildingLead'),
  )
  return {
    doorstep,
    party: serving(partyLine),
    keyHouseholds: await keyHouseholds(communityId, doorstep.building?.id),
    service: serving(serviceLine),
    people: near.map(post => contactOf(post, names, away(post.personId))),
  }
}

async function keyHouseholds(communityId: string, buildingId: string | undefined): Promise<WhoServes['keyHouseholds']> {
  const found = buildingId ? await table(KeyHousehold).find({ where: { communityId, buildingId }, order: { id: 'ASC' } }) : []
  return found.map(household => ({
    name: nameOf(household),
    helps: words(household.helps, household.helpsEn),
    linked: household.linked,
  }))
}
