import { Refusal, says } from '@shared/kit/refusal'
import { staffReasons } from '@shared/people/people.reasons'
import type { PasswordGiven } from '@shared/people/people.views'
import type { AddStaff } from '@shared/people/staff.inputs'
import type { Actor } from '@server/kit/actor'
import { onceOnly, table, transaction } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { appoint } from './appoint'
import { audit } from './audit-log'
import { oneTimePassword } from './one-time-password'
import { mayAdminister, mustSuit } from './staff.policy'
import { viewColleague } from './staff.view'

/**
 * Opens an account for a colleague with her first role and a password that is told once. Refuses `staff.accountTaken`, and what
 * appointing refuses.
 */
export async function addStaff(
  actor: Actor,
  communityId: string,
  { account, name, role, unitId }: AddStaff,
): Promise<PasswordGiven> {
  const { password, ...kept } = await oneTimePassword()
  return transaction(async () => {
    await mayAdminister(actor, communityId)
    await mustSuit({ role, unitId }, communityId)
    const personId = newId()
    const { zh, en } = staffReasons.accountTaken
    const row = { id: personId, kind: 'staff', name, nameEn: null, account, ...kept } as const
    if (!(await onceOnly(() => table(Person).insert({ ...row, mergedInto: null, leftAt: null, erasedAt: null }))))
      throw new Refusal(staffReasons.accountTaken, { fields: { account: says(zh, en) } })
    await audit('account', actor.id, personId)
    await appoint(actor.id, { personId, communityId, unitId: unitId ?? null, role })
    return { colleague: await viewColleague(actor, communityId, personId), password, until: kept.passwordUntil.toISOString() }
  })
}
