import { In, IsNull, LessThan } from 'typeorm'
import { activeStatuses } from '@shared/appeals/appeal.workflow'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { recordEvent } from './take-step'

/** States in which a clock runs. */
export const runningStatuses = activeStatuses.filter(status => status !== 'need_info' && status !== 'on_list')

/** Marks each matter once when it runs past its date, and tells of it; each in a transaction of its own. */
export async function markOverdueAppeals(): Promise<void> {
  const late = () => ({ overdueAt: IsNull(), status: In(runningStatuses), dueAt: LessThan(now()) })
  for (const { id } of await table(Appeal).find({ select: { id: true }, where: late(), take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      if (!appeal || !(await changed(table(Appeal).update({ id, ...late() }, { overdueAt: now() })))) return
      await recordEvent(appeal, 'overdue', 'clock', '', { facts: { dueAt: appeal.dueAt.toISOString() } })
    })
  }
}
