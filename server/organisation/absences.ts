import { MoreThan } from 'typeorm'
import { words, type Words } from '@shared/kit/words'
import type { Away } from '@shared/organisation/organisation.views'
import type { RoleName } from '@shared/people/people.views'
import { askTogether, marks, type Asked } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { momentOf } from '@server/kit/sql-page'
import { namesOf } from '@server/people'
import { Absence } from './absence.entity'
import { whoActs } from './who-acts'

/** Who is away from a community's work now. */
export const absencesIn = async (communityId: string): Promise<Map<string, Absence>> =>
  new Map((await table(Absence).findBy({ communityId, until: MoreThan(now()) })).map(row => [row.personId, row]))

/** Who stands in for somebody who is away, her name, and the units whose matters she handles herself. */
export interface StandIn {
  deputyId: string
  until: Date
  name: Words
  units: ReadonlySet<string>
}
/** The same of several communities with what one wants to know of each deputy, in one question: by community and who is away. */
export async function standInsOf(
  communityIds: string[],
  handling: readonly RoleName[],
): Promise<Map<string, Map<string, StandIn>>> {
  return standInsAmong((await askTogether({ rows: askingStandIns(communityIds, handling) })).rows)
}

/** To be asked for together with others; null where there are none. */
export const askingStandIns = (communityIds: string[], handling: readonly RoleName[]): Asked<AbsenceRow> | null =>
  communityIds.length > 0
    ? {
        entity: Absence,
        columns: ['x.communityId', 'x.personId', 'x.deputyId', 'x.until', 'p.name', 'p.nameEn', 'r.unitId'],
        from: `absences x LEFT JOIN people p ON p.id = x.deputyId LEFT JOIN roles r ON r.personId = x.deputyId
          AND r.role IN (${marks(handling)}) AND r.startsAt <= ? AND (r.endsAt IS NULL OR r.endsAt > ?)`,
        where: `x.communityId IN (${marks(communityIds)}) AND x.until > ?`,
        values: [...handling, now(), now(), ...communityIds, now()],
        made: cells => cells as AbsenceRow,
      }
    : null
export function standInsAmong(rows: AbsenceRow[]): Map<string, Map<string, StandIn>> {
  const found = new Map<string, Map<string, StandIn & { units: Set<string> }>>()
  for (const [communityId, personId, deputyId, until, name, nameEn, unitId] of rows) {
    const here = found.get(communityId) ?? new Map<string, StandIn & { units: Set<string> }>()
    const one = here.get(personId) ?? {
      ...{ deputyId, until: momentOf(until), units: new Set<string>() },
      name: name === null ? staff : words(name, nameEn ?? name),
    }
    if (unitId !== null) one.units.add(unitId)
    found.set(communityId, here.set(personId, one))
  }
  return found
}
type AbsenceRow = [
  ...[communityId: string, personId: string, deputyId: string, until: string],
  ...[name: string | null, nameEn: string | null, unitId: string | null],
]

/** How it is shown beside a person that she is away: until when, and who is there instead. */
export async function awayIn(communityId: string, personIds?: string[]): Promise<(personId: string) => Away | null> {
  const absences = await absencesIn(communityId)
  const wanted = [...absences.keys()].filter(id => !personIds || personIds.includes(id))
  const acting = new Map(wanted.map(id => [id, whoActs(id, absences, () => true)]))
  const names = await namesOf([...acting.values()].filter(id => id !== null))
  return personId => {
    const absence = absences.get(personId)
    const id = acting.get(personId)
    return absence ? { until: absence.until.toISOString(), deputy: id ? (names.get(id) ?? staff) : null } : null
  }
}
const staff: Words = words('工作人员', 'Staff')

/** Names of several, as staff are called. */
export async function staffNames(ids: string[]): Promise<(id: string) => Words> {
  const names = await namesOf(ids)
  return id => names.get(id) ?? staff
}
