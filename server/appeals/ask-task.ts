import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { AnswerTask, AskTask } from '@shared/appeals/task.inputs'
import { Refusal } from '@shared/kit/refusal'
import { holdsIn, type Actor } from '@server/kit/actor'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Appeal } from './appeal.entity'
import { handlingRoles } from './appeal.policy'
import { refusalAt, refuseDateBeyond, refuseUnedited, requireUnit } from './appeal-rules'
import { recordEvent, takeStep } from './take-step'
import { UnitTask } from './unit-task.entity'

/**
 * Asks another unit for a part of it; the owner and the date stand. Refuses `appeal.unitNeeded`, `appeal.taskSelf`, `appeal.schedulePast`,
 * `appeal.scheduleLate`, `appeal.scheduleOver` past the matter's date, and `appeal.templateUnedited`.
 */
export const askTask = (actor: Actor, id: string, { version, unitId, text, dueAt: by }: AskTask) =>
  transaction(() =>
    takeStep(actor, id, 'askTask', version, async appeal => {
      refuseUnedited({ text })
      await requireUnit(appeal.communityId, unitId, undefined)
      if (unitId === appeal.unitId) throw refusalAt('unitId', appealReasons.taskSelf)
      const dueAt = new Date(by)
      refuseDateBeyond('dueAt', dueAt, appeal.dueAt)
      const row = { id: newId(), communityId: appeal.communityId, appealId: id, unitId, text, dueAt }
      await table(UnitTask).insert({ ...row, state: 'open', answer: null, remindedAt: null })
      return { text, textFor: 'staff', facts: { partnerId: unitId, dueAt: dueAt.toISOString() } }
    }),
  )

/**
 * The one answer of whoever handles for the unit that was asked. Refuses `appeal.taskMissing` to everybody else, `appeal.taskAnswered` once
 * it was answered or its matter ended.
 */
export const answerTask = (actor: Actor, id: string, { done, text }: AnswerTask): Promise<UnitTask> =>
  transaction(async () => {
    const { appealId } = await taskOf(actor, id)
    // The matter first, as every step does: a task is never answered for one that just ended.
    const appeal = (await lockOne(Appeal, { id: appealId }))!
    const task = await taskOf(actor, id)
    const answered = { state: done ? 'done' : 'cannot', answer: text } as const
    if (!(await changed(table(UnitTask).update({ id, state: 'open', unitId: task.unitId }, answered))))
      throw new Refusal(appealReasons.taskAnswered)
    const facts = { partnerId: task.unitId, done }
    await recordEvent(appeal, 'answerTask', 'staff', actor.id, { text, textFor: 'staff', facts })
    return Object.assign(task, answered)
  })

async function taskOf(actor: Actor, id: string): Promise<UnitTask> {
  const task = await table(UnitTask).findOneBy({ id })
  if (!task || !holdsIn(actor, task.unitId, ...handlingRoles)) throw new Refusal(appealReasons.taskMissing)
  return task
}
