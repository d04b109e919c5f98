import { activityLimits } from '@shared/activities/activity.limits'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { announce, on } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { checkOutUntil } from './shift-times'
import { Shift } from './shift.entity'

const stages = ['ended', 'unsettled', 'unsettledLong'] as const
/** Who hears that the hours of a shift wait: its leader when it is over and once more, at last the desk. */
export type SettleStage = (typeof stages)[number]
declare module '@server/kit/deliveries' {
  interface Events {
    /** A moment at which a shift may still wait for its hours; `endsAt` as it was when the moment was set. */
    'shift.settleDue': { shiftId: string; endsAt: string; stage: SettleStage }
    'shift.unsettled': { shiftId: string; newsId: string; stage: SettleStage }
  }
}
const day = 86_400_000
const dueAt = (stage: SettleStage, shift: Pick<Shift, 'endsAt'>) =>
  stage === 'ended' ? checkOutUntil(shift) : later(activityLimits.settleDays[stage === 'unsettled' ? 0 : 1] * day, shift.endsAt)

/** In the transaction that sets the times of a shift: its leader is reminded of the hours once it is over, the desk if nobody settles it. */
export const awaitSettlement = (shift: Pick<Shift, 'id' | 'endsAt'>, stage: SettleStage = 'ended'): Promise<void> => {
  const { id: shiftId, endsAt } = shift
  const due = { shiftId, endsAt: endsAt.toISOString(), stage }
  return announce('shift.settleDue', due, `settle:${shiftId}:${endsAt.getTime()}:${stage}`, dueAt(stage, shift))
}

on('shift.settleDue', 'activities.settleDue', async ({ shiftId, endsAt, stage }) => {
  const shift = await table(Shift).findOneBy({ id: shiftId, status: 'open' })
  // Settled or called off meanwhile; or it was moved, and its new end has a reminder of its own.
  if (!shift || shift.endsAt.toISOString() !== endsAt) return
  await announce('shift.unsettled', { shiftId, newsId: newId(), stage })
  const next = stages[stages.indexOf(stage) + 1]
  if (next) await awaitSettlement(shift, next)
})
