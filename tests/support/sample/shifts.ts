import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { changed, lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { OpenShift } from './sample.inputs'
import { shiftReasons } from './sample.reasons'
import { sampleContract } from './sample.routes'
import { Shift, Signup } from './sample.tables'
import type { ShiftView } from './sample.views'

declare module '@server/kit/deliveries' {
  interface Events {
    'shift.taken': { signupId: string }
    'shift.promoted': { signupId: string }
  }
}

/** A place, or one on the waiting list: each one conditional UPDATE, which also is the lock on the shift; the INSERT comes after it. */
const signUp = (actor: Actor, shiftId: string) =>
  transaction(async () => {
    const confirmed = await changed(takeOne(shiftId, 'taken', 'capacity'))
    if (!confirmed && !(await changed(takeOne(shiftId, 'waiting', 'waitingMost'))))
      throw new Refusal(await whyNot(actor, shiftId))
    const { turns } = await table(Shift).findOneByOrFail({ id: shiftId })
    const signup = { id: newId(), shiftId, personId: actor.id, status: confirmed ? 'confirmed' : 'waiting', turn: turns } as const
    if (!(await onceOnly(() => table(Signup).insert(signup)))) throw new Refusal(shiftReasons.already)
    await announce('shift.taken', { signupId: signup.id })
  })

const takeOne = (id: string, count: 'taken' | 'waiting', most: 'capacity' | 'waitingMost') =>
  table(Shift)
    .createQueryBuilder()
    .update()
    .set({ [count]: () => `${count} + 1`, turns: () => 'turns + 1' })
    .where(`id = :id AND ${count} < ${most}`, { id })
    .execute()

async function whyNot(actor: Actor, shiftId: string) {
  if (await table(Signup).existsBy({ shiftId, personId: actor.id })) return shiftReasons.already
  return (await table(Shift).existsBy({ id: shiftId })) ? shiftReasons.full : shiftReasons.missing
}

/** Gives the place back, and in the same transaction to whoever has waited longest. */
const cancel = (actor: Pick<Actor, 'id'>, shiftId: string) =>
  transaction(async () => {
    const shift = await lockOne(Shift, { id: shiftId })
    const mine = await table(Signup).findOneBy({ shiftId, personId: actor.id })
    if (!shift || !mine || !(await changed(table(Signup).delete({ id: mine.id, status: mine.status }))))
      throw new Refusal(shiftReasons.none)
    const give = (count: 'taken' | 'waiting') => table(Shift).update({ id: shiftId }, { [count]: () => `${count} - 1` })
    if (mine.status === 'waiting') return void (await give('waiting'))
    const next = await table(Signup).findOne({ where: { shiftId, status: 'waiting' }, order: { turn: 'ASC' } })
    if (!next) return void (await give('taken'))
    await changed(table(Signup).update({ id: next.id, status: 'waiting' }, { status: 'confirmed' }))
    await give('waiting')
    await announce('shift.promoted', { signupId: next.id })
  })

/** A guest's sign-ups become the person's; where both signed up, the guest's place goes to the next. */
whenMerged(async (guestId, personId) => {
  for (const { id, shiftId } of await table(Signup).findBy({ personId: guestId })) {
    if (await table(Signup).existsBy({ shiftId, personId })) await cancel({ id: guestId }, shiftId)
    else await table(Signup).update({ id }, { personId })
  }
})

async function view(id: string, actor: Actor): Promise<ShiftView> {
  const shift = await table(Shift).findOneBy({ id })
  if (!shift) throw new Refusal(shiftReasons.missing)
  const { title, capacity, taken, waiting, waitingMost } = shift
  const mine = actor.id ? ((await table(Signup).findOneBy({ shiftId: id, personId: actor.id }))?.status ?? null) : null
  const open = taken < capacity || waiting < waitingMost
  return { id, title, capacity, taken, waiting, mine, can: mine ? ['cancel'] : open ? ['signUp'] : [] }
}

export const shiftEndpoints = serve('shifts', sampleContract.shifts, {
  open: takes(OpenShift, async ({ actor, input: { title, capacity, waiting } }) => {
    const id = newId()
    await table(Shift).insert({ id, title, capacity, taken: 0, waitingMost: waiting, waiting: 0, turns: 0 })
    return view(id, actor)
  }),
  show: ({ actor, params }) => view(params.id, actor),
  signUp: async ({ actor, params }) => {
    await signUp(actor, params.id)
    return view(params.id, actor)
  },
  cancel: async ({ actor, params }) => {
    await cancel(actor, params.id)
    return view(params.id, actor)
  },
})
