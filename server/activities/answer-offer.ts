import { LessThanOrEqual } from 'typeorm'
import { signUpReasons } from '@shared/activities/activity.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { lockSignUp, lockSlotOf, mustBeFree, type Locked } from './find-sign-up'
import { giveBack, moveDown, moveUp, promote, tell, writeSignUp } from './places'
import { offerEnds } from './shift-times'
import { Slot } from './shift.entity'
import { SignedUp } from './sign-up.entity'

/** Whether she may take a place that is free though nobody kept it for her: shortly before the start, or once an offer passed her. */
export const firstCome = ({ lapses }: Pick<SignedUp, 'lapses'>, startsAt: Date) => lapses > 0 || offerEnds(startsAt) === null

/**
 * Takes the place that is kept for her, or shortly before the start one that is free. Refuses `signup.offerOver` after its time,
 * `.offerTaken` where somebody was quicker, `.noOffer` where none is kept, `.already` the second time, `.collides`.
 */
export const acceptOffer = (actor: Actor, id: string) =>
  transaction(async () => {
    const locked = await lockSignUp(actor.id, id)
    const { signUp, shift } = locked
    if (signUp.status === 'confirmed') throw new Refusal(signUpReasons.already)
    if (signUp.status === 'offered') mustBeInTime(signUp)
    else if (signUp.status !== 'waiting' || !firstCome(signUp, shift.startsAt)) throw new Refusal(signUpReasons.noOffer)
    await mustBeFree(actor.id, shift)
    if (signUp.status === 'waiting' && !(await moveUp(signUp.slotId))) throw new Refusal(signUpReasons.offerTaken)
    if (!(await writeSignUp(signUp, 'accept', { offerUntil: null }))) throw new Refusal(signUpReasons.offerTaken)
    await tell('confirmed', id)
    return signUp.activityId
  })

function mustBeInTime({ offerUntil }: SignedUp): void {
  if (offerUntil === null || offerUntil <= now()) throw new Refusal(signUpReasons.offerOver)
}

/** Gives the place on to the next; she leaves the list. Refuses like `acceptOffer`. */
export const declineOffer = (actor: Actor, id: string) =>
  transaction(async () => {
    const { signUp } = await lockSignUp(actor.id, id)
    if (signUp.status !== 'offered') throw new Refusal(signUpReasons.noOffer)
    mustBeInTime(signUp)
    if (!(await writeSignUp(signUp, 'decline', { offerUntil: null, leftAt: now() }))) throw new Refusal(signUpReasons.noOffer)
    await giveBack(signUp.slotId, 'taken')
    await promote(signUp.slotId)
    return signUp.activityId
  })

/** Passes on what nobody answered in time, each in a transaction of its own. */
export async function lapseOffers(): Promise<void> {
  const over = { status: 'offered', offerUntil: LessThanOrEqual(now()) } as const
  const found = await table(SignedUp).find({
    select: { id: true, slotId: true },
    where: over,
    order: { offerUntil: 'ASC' },
    take: 200,
  })
  for (const one of found) await transaction(async () => lapse(await lockSlotOf(one)))
}

async function lapse({ signUp }: Locked): Promise<void> {
  const { status, offerUntil, slotId, lapses } = signUp
  if (status !== 'offered' || offerUntil === null || offerUntil > now()) return
  await moveDown(slotId)
  const { turns: turn } = await table(Slot).findOneByOrFail({ id: slotId })
  if (!(await writeSignUp(signUp, 'lapse', { offerUntil: null, lapses: lapses + 1, turn })))
    throw new Error(`sign-up ${signUp.id} moved under the lock of its slot`)
  await tell('lapsed', signUp.id)
  await promote(slotId)
}
