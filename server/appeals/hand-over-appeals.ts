import { In, IsNull, Not } from 'typeorm'
import { activeStatuses, isActive } from '@shared/appeals/appeal.workflow'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { dissolvedUnits } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { recordEvent } from './take-step'
import { handOverTasks } from './remind-of-tasks'

/** Gives what a dissolved unit still had in hand, or was asked for, to the one that took over; dates and states stand. Each in a transaction of its own. */
export async function handOverAppeals(): Promise<void> {
  for (const { id: unitId, communityId, successorId } of await dissolvedUnits()) {
    await handOverTasks(communityId, unitId, successorId)
    const atWork = { communityId, unitId, status: In([...activeStatuses, 'resolved']) }
    // What was merged may come back to whoever had it.
    const merged = { communityId, unitId, masterId: Not(IsNull()) }
    for (const { id } of await table(Appeal).find({ select: { id: true }, where: [atWork, merged], take: 200 })) {
      await transaction(async () => {
        const appeal = await lockOne(Appeal, { id })
        if (!appeal || !(isActive(appeal.status) || appeal.status === 'resolved' || appeal.masterId)) return
        const moved = { unitId: successorId, handlerId: null, givenAt: now(), promisedFor: null, version: appeal.version + 1 }
        if (!(await changed(table(Appeal).update({ id, unitId, version: appeal.version }, moved)))) return
        await recordEvent(Object.assign(appeal, moved), 'handOver', 'clock', '', { facts: { dueAt: appeal.dueAt.toISOString() } })
      })
    }
  }
}
