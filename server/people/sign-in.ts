import { IsNull } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { DemoSignIn, SignIn } from '@shared/people/people.inputs'
import { authReasons } from '@shared/people/people.reasons'
import type { SignedIn } from '@shared/people/people.views'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Person, openSession, type Credentials } from '@server/kit/identify'
import { audit } from './audit-log'
import { passwordFits } from './password'
import { viewMe } from './me.view'

/**
 * Account and password for a session. Refuses `auth.passwordWrong`, for an unknown account in the same time and words; and
 * for a password that was given and has run out.
 */
export async function signIn({ account, password }: SignIn, given: Credentials): Promise<SignedIn> {
  const person = await table(Person).findOneBy({ account })
  const fits = await passwordFits(person?.passwordHash ?? null, password)
  const ranOut = person?.passwordUntil && person.passwordUntil <= now()
  if (!fits || !person || ranOut) throw new Refusal(authReasons.passwordWrong)
  return beginSession(person.id, given)
}

/** Only in a demonstration: a session as one of its people, by key. Somebody with a password of her own is nobody's to be. */
export async function demoSignIn({ person: account }: DemoSignIn, given: Credentials): Promise<SignedIn> {
  const person = await table(Person).findOneBy({ account, passwordHash: IsNull() })
  if (!person) throw new Refusal(authReasons.passwordWrong)
  return beginSession(person.id, given)
}

/** A new session for somebody who proved who she is; what this device's guest did becomes hers. */
export const beginSession = (personId: string, given: Credentials) =>
  transaction(async () => {
    const token = await openSession(personId, given)
    await audit('sign-in', personId, personId)
    return { token, me: await viewMe(personId) }
  })
