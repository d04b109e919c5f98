import type { EndDuty } from '@shared/duties/duty.inputs'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { Refusal } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import { worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { audit } from '@server/people'
import { atField, ending } from './duty-period'
import { Duty } from './duty.entity'
import { mayChangeList } from './duty.policy'
import { takeField } from './duty.store'
import { viewField } from './duty.view'
import { stale } from './set-duties'

/**
 * Ends a duty now or with a day to come; one that has not begun is taken off. The row stays. Refuses `duty.missing`, `duty.forbidden`,
 * `duty.stale` with the field as it stands, `duty.over`, and a day that is past or later than its end is anyway.
 */
export const endDuty = (actor: Actor, id: string, { version, until }: EndDuty) =>
  transaction(async () => {
    const duty = await table(Duty).findOneBy({ id })
    if (!duty || !worksIn(actor, duty.communityId)) throw new Refusal(dutyReasons.missing)
    const { communityId, startsAt, endsAt: was } = duty
    mayChangeList(actor, communityId, 'set')
    if (!(await takeField(duty, version))) throw await stale(actor, communityId, duty)
    if (was !== null && (was <= now() || was <= startsAt))
      throw new Refusal(dutyReasons.over, { fresh: await viewField(actor, communityId, duty) })
    const wanted = until === undefined ? now() : ending(until, startsAt)
    const endsAt = wanted < startsAt ? startsAt : wanted
    if (was !== null && endsAt > was) throw atField('until', dutyReasons.later, { day: dayOf(new Date(was.getTime() - 1)) })
    await table(Duty).update({ id }, { endsAt, endedAt: now() })
    await audit('dutyEnded', actor.id, id)
    return viewField(actor, communityId, duty)
  })
