import { MoreThan, Not } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { ChangePassword } from '@shared/people/people.inputs'
import { authReasons, peopleReasons } from '@shared/people/people.reasons'
import type { DeviceView } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import { Person, Token, type Credentials } from '@server/kit/identify'
import { audit } from './audit-log'
import { hashPassword, passwordFits } from './password'

/** Where somebody is signed in, the last used first. */
export async function listDevices(actor: Actor, { session }: Credentials): Promise<DeviceView[]> {
  const tokens = await table(Token).find({
    where: { personId: actor.id, endsAt: MoreThan(now()) },
    order: { lastSeenAt: 'DESC' },
    take: 50,
  })
  return tokens.map(({ id, handle, label, lastSeenAt }) => ({
    id: handle,
    label,
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === session,
  }))
}

/** Ends one of one's own sessions. Refuses `people.missing` for any other. */
export const signOutDevice = (actor: Actor, handle: string, given: Credentials) =>
  transaction(async () => {
    if (!(await changed(table(Token).delete({ handle, personId: actor.id })))) throw new Refusal(peopleReasons.missing)
    await audit('sign-out', actor.id, actor.id)
    return listDevices(actor, given)
  })

/** Ends the session that asks; once more is no fault. */
export const signOut = (actor: Actor, { session }: Credentials) =>
  transaction(async () => {
    if (session) await table(Token).delete({ id: session, personId: actor.id })
    await audit('sign-out', actor.id, actor.id)
    return { signedOut: true as const }
  })

/** A new password for the old one; every other session of hers ends. Refuses `auth.passwordWrong`. */
export async function changePassword(actor: Actor, { old, password }: ChangePassword, { session }: Credentials) {
  const person = await table(Person).findOneByOrFail({ id: actor.id })
  if (!(await passwordFits(person.passwordHash, old))) throw new Refusal(authReasons.passwordWrong)
  const passwordHash = await hashPassword(password)
  return transaction(async () => {
    await table(Person).update({ id: actor.id }, { passwordHash, passwordUntil: null })
    await table(Token).delete({ personId: actor.id, ...(session && { id: Not(session) }) })
    await audit('password', actor.id, actor.id)
    return { changed: true as const }
  })
}
