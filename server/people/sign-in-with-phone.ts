import { LessThan, MoreThan, Not, IsNull } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { SignInWithPhone } from '@shared/people/people.inputs'
import { phoneLimits } from '@shared/people/people.limits'
import { authReasons, peopleReasons } from '@shared/people/people.reasons'
import type { MyData, SignedIn } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import type { Credentials } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { addPerson } from './appoint'
import { audit } from './audit-log'
import { viewMyData } from './my-data.view'
import { Phone, PhoneCode } from './phone.entity'
import { codeDigest, phoneDigest, seal } from './phone-secrets'
import { beginSession } from './sign-in'

/**
 * Number and code for a session; a number that was never here becomes a resident without a name. Refuses `auth.codeExpired` and
 * `auth.codeWrong`.
 */
export async function signInWithPhone(input: SignInWithPhone, given: Credentials): Promise<SignedIn> {
  await countTry(input)
  return transaction(async () => {
    await useCode(input)
    return beginSession(await personOfPhone(input), given)
  })
}

/** Another number in place of hers, or her first one. Refuses as signing in does, and `people.phoneTaken`. */
export async function changePhone(actor: Actor, input: SignInWithPhone): Promise<MyData> {
  await countTry(input)
  return transaction(async () => {
    await useCode(input)
    const row = rowOf(input)
    const holder = await table(Phone).findOneBy({ id: row.id })
    if (holder && holder.personId !== actor.id) throw new Refusal(peopleReasons.phoneTaken)
    await table(Phone).delete({ personId: actor.id })
    if (!(await onceOnly(() => table(Phone).insert({ ...row, personId: actor.id })))) throw new Refusal(peopleReasons.phoneTaken)
    await audit('phone', actor.id, actor.id)
    return viewMyData(actor)
  })
}

/** In a transaction of its own: a try counts whatever comes of it. */
async function countTry({ phone }: SignInWithPhone): Promise<void> {
  const live = { id: phoneDigest(phone), code: Not(IsNull()), endsAt: MoreThan(now()), tries: LessThan(phoneLimits.tries) }
  const counted = await transaction(() => changed(table(PhoneCode).update(live, { tries: () => 'tries + 1' })))
  if (!counted) throw new Refusal(authReasons.codeExpired)
}

/** The code is gone with its use: of two who come with it one is too late. */
async function useCode({ phone, code }: SignInWithPhone): Promise<void> {
  const id = phoneDigest(phone)
  if (await changed(table(PhoneCode).delete({ id, code: codeDigest(phone, code), endsAt: MoreThan(now()) }))) return
  const tries = (await table(PhoneCode).findOneBy({ id }))?.tries ?? phoneLimits.tries
  const left = phoneLimits.tries - tries
  throw new Refusal(left > 0 ? authReasons.codeWrong : authReasons.codeExpired, { values: { left } })
}

/** Two that come at once with the same number meet at its key: one makes the person, the other finds her. */
export async function personOfPhone(input: SignInWithPhone): Promise<string> {
  const row = rowOf(input)
  const personId = newId()
  if (!(await onceOnly(() => table(Phone).insert({ ...row, personId })))) {
    const { id, consent, consentedAt } = row
    await table(Phone).update({ id }, { consent, consentedAt })
    return (await table(Phone).findOneByOrFail({ id })).personId
  }
  return addPerson({ name: null, nameEn: null, account: null, passwordHash: null }, 'resident', personId)
}

const rowOf = ({ phone, consent }: SignInWithPhone) => ({
  id: phoneDigest(phone),
  sealed: seal(phone),
  consent,
  consentedAt: now(),
})
