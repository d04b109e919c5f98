import fc from 'fast-check'
import { In } from 'typeorm'
import { nextSignUpStatus, type SignUpStatus } from '@shared/activities/activity.workflow'
import { SignUpEvent, SignedUp, Slot, lapseOffers } from '@server/activities'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Activities } from './activities'
import { device, type Who } from './world'

type Deed = { do: 'signUp' | 'leave' | 'accept' | 'decline'; who: number } | { do: 'capacity'; to: number } | { do: 'lapse' }
const who = fc.integer({ min: 0, max: 7 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('signUp' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'lapse' as const }) },
)
/** Rounds of deeds; those of one round happen at once. */
export const life = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
export type Life = Deed[][]

export interface Standing {
  slot: Pick<Slot, 'capacity' | 'taken' | 'waiting'>
  rows: Pick<SignedUp, 'personId' | 'status' | 'turn' | 'lapses'>[]
}
export async function standing(slotId: string): Promise<Standing> {
  const slot = await table(Slot).findOneByOrFail({ id: slotId })
  return { slot, rows: await table(SignedUp).find({ where: { slotId }, order: { lapses: 'ASC', turn: 'ASC' } }) }
}

/** What is wrong with a slot, in words; an empty list where nothing is. */
export function faultsOf({ slot, rows }: Standing): string[] {
  const holding = rows.filter(({ status }) => status === 'confirmed' || status === 'offered')
  const waiting = rows.filter(({ status }) => status === 'waiting')
  const faults: string[] = []
  if (slot.taken > slot.capacity) faults.push(`taken ${slot.taken} of ${slot.capacity}`)
  if (slot.taken !== holding.length) faults.push(`taken ${slot.taken}, but ${holding.length} hold a place`)
  if (slot.waiting !== waiting.length) faults.push(`waiting ${slot.waiting}, but ${waiting.length} wait`)
  if (new Set(rows.map(({ personId }) => personId)).size !== rows.length) faults.push('somebody stands there twice')
  if (new Set(rows.map(({ turn }) => turn)).size !== rows.length) faults.push('two have the same turn')
  if (slot.taken < slot.capacity && waiting.some(({ lapses }) => lapses === 0)) faults.push('a place is free and somebody waits')
  return faults
}

/** Who was asked since, came after those who were not and wait as before: the order was not kept. */
function jumped(before: Standing, after: Standing): string[] {
  const waited = before.rows.filter(({ status, lapses }) => status === 'waiting' && lapses === 0)
  const now = new Map(after.rows.map(row => [row.personId, row]))
  const asked = waited.filter(row => now.get(row.personId)!.status === 'offered' && now.get(row.personId)!.turn === row.turn)
  const still = waited.filter(row => now.get(row.personId)!.status === 'waiting' && now.get(row.personId)!.turn === row.turn)
  return asked.flatMap(one => still.filter(({ turn }) => turn < one.turn).map(() => 'somebody was asked before her turn'))
}

/** Where the history of each sign-up does not lead to how it stands. */
async function forgotten(slotId: string): Promise<string[]> {
  const rows = await table(SignedUp).findBy({ slotId })
  const events = await table(SignUpEvent).find({ where: { signUpId: In(rows.map(({ id }) => id)) }, order: { id: 'ASC' } })
  return rows.flatMap(({ id, status }) => {
    const steps = events.filter(({ signUpId }) => signUpId === id).map(({ step }) => step)
    const after = steps.reduce<SignUpStatus | null>(
      (at, step) => (step === 'signUp' ? 'confirmed' : step === 'queue' ? 'waiting' : at && nextSignUpStatus(at, step)),
      null,
    )
    return after === status ? [] : [`${steps.join(', ')} leads to ${after}, not ${status}`]
  })
}

const hour = 3_600_000
/** Lives one through against the real server; throws with what went wrong and after which round. */
export async function live(activities: Activities, rounds: Life): Promise<void> {
  const { slot, activity } = await activities.slot(2)
  const people: Who[] = Array.from({ length: 8 }, () => ({ device: device() }))
  const ids = new Map<number, string>()
  const expected = new Set([403, 404, 409])
  const quiet = (call: Promise<unknown>) =>
    call.catch((error: { status?: number }) => {
      if (!expected.has(error.status ?? 0)) throw error
    })
  const act = async (deed: Deed): Promise<unknown> => {
    if (deed.do === 'capacity')
      return quiet(activities.as(activities.here.dispatcher).setCapacity({ id: slot.id, capacity: deed.to }))
    if (deed.do === 'lapse') return lapseOffers()
    const as = activities.as(people[deed.who]!)
    if (deed.do === 'signUp')
      return quiet(as.signUp({ id: slot.id, nickname: '小林' }).then(view => ids.set(deed.who, view.shifts[0]!.signUp!.id)))
    const id = ids.get(deed.who)
    if (!id) return
    return quiet(deed.do === 'leave' ? as.leave({ id }) : deed.do === 'accept' ? as.accept({ id }) : as.decline({ id }))
  }
  let before = await standing(slot.id)
  try {
    for (const [i, round] of rounds.entries()) {
      // Offers of the rounds before run out where one lapses.
      if (round.some(one => one.do === 'lapse')) setAhead(13 * hour)
      await Promise.all(round.map(act))
      setAhead(0)
      const after = await standing(slot.id)
      const wrong = [...faultsOf(after), ...jumped(before, after)]
      if (wrong.length > 0) throw new Error(`round ${i}: ${wrong.join('; ')}`)
      before = after
    }
    const unlike = await forgotten(slot.id)
    if (unlike.length > 0) throw new Error(`the history forgot something: ${unlike.join('; ')}`)
  } finally {
    setAhead(0)
    await activities.as(activities.here.dispatcher).cancel({ id: activity.id, version: activity.version, reason: '试完了' })
  }
}

/** Everybody who holds or waits, for the crowd: how many of each, and whether the positions run from 1 without a gap. */
export async function crowdOf(slotId: string) {
  const { slot, rows } = await standing(slotId)
  const turns = (await table(SignedUp).find({ where: { slotId, status: In(['waiting']) }, order: { turn: 'ASC' } })).map(
    ({ turn }) => turn,
  )
  return {
    ...{ taken: slot.taken, waiting: slot.waiting, people: new Set(rows.map(({ personId }) => personId)).size },
    confirmed: rows.filter(({ status }) => status === 'confirmed').length,
    inLine: turns.length,
    contiguous: turns.every((turn, i) => turn === turns[0]! + i),
  }
}
