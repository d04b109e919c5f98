import { announce } from '@server/kit/deliveries'
import { morningAfter } from './shift-times'
import type { Shift } from './shift.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    /** The morning after a shift; `startsAt` as it was when the morning was set. */
    'shift.morningAfter': { shiftId: string; startsAt: string }
  }
}
/** In the transaction that sets the times of a shift: those who were there are asked, or reminded, how it was. */
export const awaitRatings = (shift: Pick<Shift, 'id' | 'startsAt' | 'endsAt'>): Promise<void> => {
  const { id: shiftId, startsAt } = shift
  const due = { shiftId, startsAt: startsAt.toISOString() }
  return announce('shift.morningAfter', due, `morning:${shiftId}:${startsAt.getTime()}`, morningAfter(shift))
}
