import fc from 'fast-check'
import {
  Appeal,
  climbLadder,
  closeUnrated,
  expireAsks,
  expireQuestions,
  markOverdueAppeals,
  remindOfReviews,
} from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { deedsOf, weights, type Deed } from './appeal-deeds'
import type { Appeals } from './appeals'
import type { Who } from './world'

const deed: fc.Arbitrary<Deed> = fc.oneof(
  ...(Object.entries(weights) as [keyof typeof weights, number][]).map(([name, weight]) => ({
    weight,
    arbitrary: fc.record({
      ...{ do: fc.constant(name), matter: fc.nat(4), other: fc.nat(4), unit: fc.boolean() },
      level: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    }),
  })),
)
/** Rounds, each some hours after the one before; the deeds of a round happen at once. */
export const appealLife = fc.array(
  fc.record({ hours: fc.integer({ min: 1, max: 80 }), deeds: fc.array(deed, { minLength: 1, maxLength: 6 }) }),
  { minLength: 3, maxLength: 8 },
)
export type AppealLife = { hours: number; deeds: Deed[] }[]

const hour = 3_600_000
const most = 5
const refusals = new Set([403, 404, 409, 422, 429])
const clockWork = [expireQuestions, expireAsks, closeUnrated, markOverdueAppeals, climbLadder, remindOfReviews]

/** Lives some matters through against the real server, by several people at once, and looks after each round whether `holds`. Gives how many lived. */
export async function liveAppeals(on: Appeals, rounds: AppealLife, holds: () => Promise<void>): Promise<number> {
  const matters: { id: string; who: Who }[] = []
  const add = ({ appeal, who }: { appeal: { id: string }; who: Who }) => matters.push({ id: appeal.id, who })
  const links = new Map<string, string>()
  const act = async (one: Deed): Promise<unknown> => {
    if (one.do === 'file') return matters.length < most ? add(await on.filed()) : undefined
    const { id, who } = matters[one.matter % matters.length]!
    const other = matters[one.other % matters.length]!.id
    return deedsOf(on, one, await table(Appeal).findOneByOrFail({ id }), who, other, links)[one.do]()
  }
  const quiet = (call: Promise<unknown>) =>
    call.catch((error: { status?: number }) => {
      if (!refusals.has(error.status ?? 0)) throw error
    })
  let ahead = 0
  try {
    // One that is new, one at work, one that waits for her word: so a short life is not spent on the way there.
    for (const made of [await on.filed(), await on.replied(), await on.resolved()]) add(made)
    for (const round of rounds) {
      setAhead((ahead += round.hours) * hour)
      await Promise.all([...clockWork.map(job => job()), ...round.deeds.map(one => quiet(act(one)))])
      await settled()
      await holds()
    }
  } finally {
    setAhead(0)
  }
  return matters.length
}
