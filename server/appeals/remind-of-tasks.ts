import { IsNull, LessThan } from 'typeorm'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { recordEvent } from './take-step'
import { UnitTask } from './unit-task.entity'

/** Reminds of each that is late once: the unit that was asked, and whoever asked; each in a transaction of its own. */
export async function remindOfTasks(): Promise<void> {
  const late = () => ({ state: 'open' as const, remindedAt: IsNull(), dueAt: LessThan(now()) })
  for (const { id, appealId, unitId, dueAt } of await table(UnitTask).find({ where: late(), take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id: appealId })
      if (!appeal || !(await changed(table(UnitTask).update({ id, ...late() }, { remindedAt: now() })))) return
      const facts = { partnerId: unitId, dueAt: dueAt.toISOString() }
      await recordEvent(appeal, 'taskLate', 'clock', '', { facts })
    })
  }
}

/** What a dissolved unit had not answered is its successor's, as its matters are; each in a transaction of its own. */
export async function handOverTasks(communityId: string, unitId: string, successorId: string): Promise<void> {
  const left = { communityId, unitId, state: 'open' as const }
  for (const { id, appealId, dueAt } of await table(UnitTask).find({ where: left, take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id: appealId })
      if (!appeal || !(await changed(table(UnitTask).update({ id, ...left }, { unitId: successorId })))) return
      await recordEvent(appeal, 'handTask', 'clock', '', { facts: { partnerId: successorId, dueAt: dueAt.toISOString() } })
    })
  }
}
