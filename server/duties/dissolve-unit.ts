import type { MatrixView } from '@shared/duties/duty.views'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { Refusal } from '@shared/kit/refusal'
import { worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { endUnit, findUnit } from '@server/organisation'
import { audit } from '@server/people'
import { atField } from './duty-period'
import { Duty } from './duty.entity'
import { mayChangeList } from './duty.policy'
import { addDuty, openDuties, takeField, versionOf } from './duty.store'
import { viewMatrix } from './duty.view'

/**
 * A unit is no more; another takes over its duties at once, and its open matters with their dates as they are. Refuses `duty.missing`,
 * `duty.forbidden` to all but the admin, `duty.dissolved`, `duty.lastDesk`, and a successor that is not a unit of the same community.
 */
export const dissolveUnit = (actor: Actor, id: string, successorId: string): Promise<MatrixView> =>
  transaction(async () => {
    const unit = await findUnit(id)
    if (!unit || !worksIn(actor, unit.communityId)) throw new Refusal(dutyReasons.missing)
    const { communityId } = unit
    mayChangeList(actor, communityId, 'dissolve')
    const successor = await findUnit(successorId)
    if (successor?.communityId !== communityId || successor.dissolvedAt || successorId === id)
      throw atField('successorId', dutyReasons.unitElsewhere)
    if (unit.kind === 'residentsCommittee') throw new Refusal(dutyReasons.lastDesk)
    if (!(await endUnit(id, successorId)))
      throw new Refusal(dutyReasons.dissolved, { fresh: await viewMatrix(actor, communityId) })
    for (const duty of await openDuties(communityId, id)) {
      // Somebody is just changing that field; whoever dissolves looks again.
      if (!(await takeField(duty, await versionOf(duty))))
        throw new Refusal(dutyReasons.stale, { fresh: await viewMatrix(actor, communityId) })
      await handOver(duty, successorId)
    }
    await audit('unitDissolved', actor.id, id)
    return viewMatrix(actor, communityId)
  })

/** Ends with the moment, or before it begins, and goes on under the other for the time that was left. */
async function handOver({ id, startsAt, endsAt, ...duty }: Duty, successorId: string): Promise<void> {
  const from = startsAt > now() ? startsAt : now()
  await table(Duty).update({ id }, { endsAt: from, endedAt: now() })
  const { communityId, category, areaId, role, note } = duty
  await addDuty({ communityId, category, areaId, role, note, unitId: successorId, startsAt: from, endsAt })
}
