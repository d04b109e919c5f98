import type { DataExport, MyData } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Person, rolesOf } from '@server/kit/identify'
import { audit } from './audit-log'
import { allHoldings, hindrancesOf } from './held-data'
import { Phone } from './phone.entity'
import { masked, unseal } from './phone-secrets'

/** What is held of whoever asks, and what stands against deleting her account. Nothing is held of a stranger. */
export async function viewMyData({ id }: Pick<Actor, 'id'>): Promise<MyData> {
  if (id === '') return { name: null, phone: null, consent: null, held: [], hasRoles: false, hindrances: [] }
  const [person, phone, roles, hindrances] = await Promise.all([
    table(Person).findOneByOrFail({ id }),
    table(Phone).findOneBy({ personId: id }),
    rolesOf(id),
    hindrancesOf(id),
  ])
  const held = []
  for (const { key, name, why, until, rows } of allHoldings()) {
    const count = (await rows(id)).length
    if (count > 0) held.push({ key, name, why, until, count })
  }
  return {
    name: person.name,
    phone: phone && masked(unseal(phone.sealed)),
    consent: phone && { version: phone.consent, at: phone.consentedAt.toISOString() },
    held,
    hasRoles: roles.length > 0,
    hindrances,
  }
}

/** All that is held of whoever asks; that it was taken is written down. */
export async function exportMyData({ id }: Actor): Promise<DataExport> {
  const sections = []
  for (const { key, name, why, until, rows } of id === '' ? [] : allHoldings())
    sections.push({ key, name, why, until, rows: await rows(id) })
  if (id !== '') await transaction(() => audit('export', id, id))
  return { madeAt: now().toISOString(), sections }
}
