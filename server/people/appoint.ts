import { IsNull, MoreThan } from 'typeorm'
import type { RoleName } from '@shared/people/people.views'
import { now } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import { Person, Role } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { audit } from './audit-log'

interface Appointment {
  personId: string
  communityId: string
  /** null: for the whole community. */
  unitId: string | null
  role: RoleName
  startsAt?: Date
  endsAt?: Date | null
}

/** Gives a person a role for a time and makes her staff. `by` is null where the installation itself does it. */
export const appoint = (
  by: string | null,
  { personId, communityId, unitId, role, startsAt = now(), endsAt = null }: Appointment,
) =>
  transaction(async () => {
    const id = newId()
    await table(Role).insert({ id, personId, communityId, unitId, role, startsAt, endsAt })
    await table(Person).update({ id: personId }, { kind: 'staff' })
    await audit(`role.${role}`, by, personId)
    return id
  })

/** Ends a role that is held for the whole, where the installation itself does it. False where nobody held it. */
export const dismiss = ({ personId, communityId, role }: Pick<Appointment, 'personId' | 'communityId' | 'role'>) =>
  transaction(async () => {
    const held = { personId, communityId, role, unitId: IsNull() }
    const running = [
      { ...held, endsAt: IsNull() },
      { ...held, endsAt: MoreThan(now()) },
    ]
    if (!(await changed(table(Role).update(running, { endsAt: now() })))) return false
    await audit(`role.end.${role}`, null, personId)
    return true
  })

/** A person with a name and an account; without a password nobody signs in as her but in a demonstration. */
export const addPerson = (
  given: Pick<Person, 'name' | 'nameEn' | 'account' | 'passwordHash'>,
  kind: 'resident' | 'staff',
  id = newId(),
) =>
  transaction(async () => {
    await table(Person).insert({ ...given, id, kind, mergedInto: null, leftAt: null, erasedAt: null })
    return id
  })
