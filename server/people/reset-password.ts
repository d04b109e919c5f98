import { Refusal } from '@shared/kit/refusal'
import { staffReasons } from '@shared/people/people.reasons'
import type { PasswordGiven } from '@shared/people/people.views'
import type { ResetPassword } from '@shared/people/staff.inputs'
import type { Actor } from '@server/kit/actor'
import { lockOne, table, transaction } from '@server/kit/database'
import { Person, Token, rolesOf } from '@server/kit/identify'
import { audit } from './audit-log'
import { oneTimePassword } from './one-time-password'
import { mayAdminister } from './staff.policy'
import { viewColleague } from './staff.view'

/**
 * A password for a colleague who forgot hers, told once; she is signed out everywhere. Refuses `staff.missing` for who does not work
 * here, `staff.elsewhere` for who works elsewhere too: an admin would get into another community by it.
 */
export async function resetPassword(actor: Actor, personId: string, { communityId }: ResetPassword): Promise<PasswordGiven> {
  const { password, ...kept } = await oneTimePassword()
  return transaction(async () => {
    await mayAdminister(actor, communityId)
    const person = await lockOne(Person, { id: personId })
    const roles = await rolesOf(personId)
    if (!person?.account || !roles.some(role => role.communityId === communityId)) throw new Refusal(staffReasons.missing)
    if (roles.some(role => role.communityId !== communityId)) throw new Refusal(staffReasons.elsewhere)
    // One's own is changed with the old one.
    if (personId === actor.id) throw new Refusal(staffReasons.forbidden)
    await table(Person).update({ id: personId }, kept)
    await table(Token).delete({ personId })
    await audit('password.reset', actor.id, personId)
    return { colleague: await viewColleague(actor, communityId, personId), password, until: kept.passwordUntil.toISOString() }
  })
}
