import type { SignUpStep } from '@shared/activities/activity.workflow'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { offerEnds } from './shift-times'
import { Slot } from './shift.entity'
import { noteSignUps } from './sign-up-history'
import { SignedUp, Volunteer } from './sign-up.entity'

/** What happened to one sign-up; `newsId` tells one happening from the next. */
export interface SignUpNews {
  signUpId: string
  newsId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`signUp.${'confirmed' | 'waiting' | 'offered' | 'free' | 'lapsed' | 'late'}`, SignUpNews> {}
}
export const tell = (what: 'confirmed' | 'waiting' | 'offered' | 'free' | 'lapsed' | 'late', signUpId: string) =>
  announce(`signUp.${what}`, { signUpId, newsId: newId() })

/** Locks all that this person has signed up for here, before any slot is locked. */
export async function lockVolunteer(communityId: string, personId: string): Promise<void> {
  const touch = () => changed(table(Volunteer).update({ communityId, personId }, { writes: () => 'writes + 1' }))
  if (await touch()) return
  if (!(await onceOnly(() => table(Volunteer).insert({ communityId, personId, writes: 1 })))) await touch()
}

const counted = (id: string, set: Record<string, () => string>, where: string) =>
  changed(table(Slot).createQueryBuilder().update().set(set).where(`id = :id AND ${where}`, { id, at: now() }).execute())
const plus = (column: 'taken' | 'waiting', n: 1 | -1) => ({ [column]: () => `${column} ${n > 0 ? '+' : '-'} 1` })
const turn = { turns: () => 'turns + 1' }
const isOpen = 'opensUntil > :at'

/** Takes a place, if one is left and the shift has not begun: one conditional UPDATE, which is the lock as well. */
export const takePlace = (slotId: string) => counted(slotId, { ...plus('taken', 1), ...turn }, `taken < capacity AND ${isOpen}`)
/** Takes a turn on the waiting list, if it is not too long. */
export const takeTurnInLine = (slotId: string, most: number) =>
  counted(slotId, { ...plus('waiting', 1), ...turn }, `waiting < ${most} AND ${isOpen}`)
/** From the waiting list into a place that is free. */
export const moveUp = (slotId: string) =>
  counted(slotId, { ...plus('taken', 1), ...plus('waiting', -1) }, `taken < capacity AND waiting > 0 AND ${isOpen}`)
export const giveBack = (slotId: string, what: 'taken' | 'waiting') => counted(slotId, plus(what, -1), `${what} > 0`)
/** From a place back to the end of the waiting list. */
export const moveDown = (slotId: string) => counted(slotId, { ...plus('taken', -1), ...plus('waiting', 1), ...turn }, 'taken > 0')

/** Takes a step of one sign-up, writes it and notes it in the history; false if somebody else moved it meanwhile. */
export async function writeSignUp(signUp: SignedUp, step: SignUpStep, more: Partial<SignedUp> = {}): Promise<boolean> {
  const { id, status: before } = signUp
  signUp.take(step)
  Object.assign(signUp, more)
  if (!(await changed(table(SignedUp).update({ id, status: before }, { ...more, status: signUp.status })))) return false
  await noteSignUps(step, [signUp])
  return true
}

/**
 * Offers what is free to those who have waited longest, for a time; in the transaction that freed it. Shortly before the start nobody is
 * asked: all who wait are told once, and a place is whoever's comes first. Whoever let an offer pass is not asked again.
 */
export async function promote(slotId: string): Promise<void> {
  for (;;) {
    const slot = await table(Slot).findOneByOrFail({ id: slotId })
    if (slot.taken >= slot.capacity || slot.waiting === 0 || !slot.opensUntil || slot.opensUntil <= now()) return
    const offerUntil = offerEnds(slot.opensUntil)
    if (offerUntil === null) return tellAll(slotId)
    const next = await table(SignedUp).findOne({ where: { slotId, status: 'waiting', lapses: 0 }, order: { turn: 'ASC' } })
    if (!next) return
    if (!(await moveUp(slotId))) return
    if (!(await writeSignUp(next, 'offer', { offerUntil })))
      throw new Error(`sign-up ${next.id} moved under the lock of its slot`)
    await tell('offered', next.id)
  }
}

async function tellAll(slotId: string): Promise<void> {
  for (const { id } of await table(SignedUp).findBy({ slotId, status: 'waiting' }))
    await announce('signUp.free', { signUpId: id, newsId: newId() }, `free:${id}`)
}

/** Which turn she has among those who wait, from 1: whoever let an offer pass stands behind the others. */
export async function positionOf({ slotId, lapses, turn: mine }: SignedUp): Promise<number> {
  const before = await table(SignedUp)
    .createQueryBuilder('s')
    .where("s.slotId = :slotId AND s.status = 'waiting'", { slotId })
    .andWhere('(s.lapses < :lapses OR (s.lapses = :lapses AND s.turn < :mine))', { lapses, mine })
    .getCount()
  return before + 1
}
