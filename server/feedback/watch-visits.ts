import { In, IsNull, LessThan } from 'typeorm'
import { runningVisits } from '@shared/feedback/visit.workflow'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { recordVisit } from './open-visit'
import { Visit } from './visit.entity'

const running = () => ({ status: In([...runningVisits]) })
const nearly = () => ({ ...running(), remindAt: LessThan(now()) })
const late = () => ({ ...running(), overdueAt: IsNull(), dueAt: LessThan(now()) })

/** Tells of each call back once when it is nearly due, and once when it is late; each in a transaction of its own. */
export async function watchVisits(): Promise<void> {
  for (const [step, due, write] of [
    ['soon', nearly, () => ({ remindAt: null })],
    ['overdue', late, () => ({ overdueAt: now() })],
  ] as const) {
    const visits = await table(Visit).find({ select: { id: true }, where: due(), order: { dueAt: 'ASC' }, take: 200 })
    for (const { id } of visits)
      await transaction(async () => {
        const visit = await lockOne(Visit, { id })
        // Whoever comes second finds it told; a clock set back finds it not due.
        if (!visit || !(await changed(table(Visit).update({ id, ...due() }, write())))) return
        // What is late already is not nearly due.
        if (step === 'overdue' || visit.dueAt >= now()) await recordVisit(visit, step, null)
      })
  }
}
