import { MoreThan } from 'typeorm'
import { words, type Words } from '@shared/kit/words'
import type { Away } from '@shared/organisation/organisation.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { namesOf } from '@server/people'
import { Absence } from './absence.entity'
import { whoActs } from './who-acts'

/** Who is away from a community's work now. */
export const absencesIn = async (communityId: string): Promise<Map<string, Absence>> =>
  new Map((await table(Absence).findBy({ communityId, until: MoreThan(now()) })).map(row => [row.personId, row]))

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
