import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { UnmergeAppeal } from '@shared/appeals/merge.inputs'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { lockOne, table, transaction } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { calendarOf } from '@server/organisation'
import { Appeal } from './appeal.entity'
import type { AppealEvent } from './appeal-event.entity'
import { movedDue } from './appeal-clock'
import { refusalAt } from './appeal-rules'
import { asStaff } from './appeal.policy'
import { resumedClock } from './ladder'
import { mergedInto } from './merged-appeals'
import { partSupporters } from './supporters'
import { recordEvent, takeStep, takeStepByClock, type Change } from './take-step'

/**
 * It is another matter after all, by the word of whoever holds it, or of the desk with a reason: it is again what and whose it was, with the
 * working time that it had left, and its event says the date. Refuses `appeal.unmergeLate` and `appeal.unmergeReason`.
 */
export const unmergeAppeal = (actor: Actor, id: string, { version, reason }: UnmergeAppeal) =>
  transaction(async () => {
    const master = await masterOf(id)
    let by: AppealEvent['takenBy'] = 'holder'
    const appeal = await takeStep(actor, id, 'unmerge', version, (child, standing) => {
      if (asStaff(standing)) {
        by = 'staff'
        if (!reason) throw refusalAt('reason', appealReasons.unmergeReason)
      }
      return alone(child, master!, reason)
    })
    await letGo(master!, appeal, by, actor.id)
    return appeal
  })

/** Locked before the one that was merged, as by all who wait for both. */
async function masterOf(id: string): Promise<Appeal | null> {
  const child = await table(Appeal).findOneBy({ id })
  return child?.masterId ? lockOne(Appeal, { id: child.masterId }) : null
}

/** A question, or a date of review, that the merge interrupted goes on standing; then its date moves when that ends. */
function alone(child: Appeal, master: Appeal, reason: string | undefined): Change {
  const { mergedFrom, mergedAt, dueAt, answerBy } = child
  const stood = (date: Date) => movedDue(calendarOf(child.communityId), date, mergedAt!, now())
  const runs = mergedFrom !== 'need_info' && mergedFrom !== 'on_list'
  const clock = runs ? resumedClock(child, mergedAt!) : { dueAt }
  return {
    write: {
      ...{ masterId: null, mergedAt: null, unmergeUntil: null, closeCode: null, ratingUntil: null },
      ...clock,
      ...(mergedFrom === 'need_info' && answerBy && { answerBy: stood(answerBy) }),
    },
    facts: { otherId: master.id, number: master.number, reason, dueAt: clock.dueAt.toISOString() },
  }
}

async function letGo(master: Appeal, child: Appeal, by: AppealEvent['takenBy'], actorId: string): Promise<void> {
  await table(Appeal).update({ id: master.id }, { merged: () => 'merged - 1' })
  const one = await table(Appeal).findOneByOrFail({ id: master.id })
  await recordEvent(one, 'splitOff', by, actorId, { facts: { otherId: child.id, number: child.number } })
  await partSupporters(child, master)
}

/** Where the other one ends without an answer, what was merged into it goes on alone. */
async function partMerged({ appealId: id }: { appealId: string }): Promise<void> {
  const master = await lockOne(Appeal, { id })
  if (!master || isActive(master.status)) return
  for (const child of await mergedInto(id)) {
    const part = (one: Appeal) => alone(one, master, undefined)
    if (await takeStepByClock(child.id, 'unmerge', one => one.masterId === id, part)) await letGo(master, child, 'clock', '')
  }
}
on('appeal.withdraw', 'appeals.withdraw', partMerged)
on('appeal.confirmDecline', 'appeals.confirmDecline', partMerged)
