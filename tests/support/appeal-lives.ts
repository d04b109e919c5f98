import fc from 'fast-check'
import { appealSteps, stepNames, type AppealStep } from '@shared/appeals/appeal.workflow'
import {
  Appeal,
  breakCommitments,
  climbLadder,
  closeUnrated,
  escalateRulings,
  expireAsks,
  expireQuestions,
  markOverdueAppeals,
  remindOfPromises,
  remindOfReviews,
  remindOfSupervision,
  remindOfTasks,
} from '@server/appeals'
import { Visit, drawVisits } from '@server/feedback'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { deeds, deedsOf, type Deed, type DeedName } from './appeal-deeds'
import { openSteps } from './appeal-laws'
import type { Appeals } from './appeals'
import { times, type Who } from './world'

const names = Object.keys(deeds) as DeedName[]
/** Large and small alike: of what stands open each is as likely. */
const any = fc.noBias(fc.nat())
const share = any.map(n => n / 2 ** 31)
const deed: fc.Arbitrary<Deed> = fc.record({
  // One in eight is whatever comes to mind, open or not.
  at: fc.oneof(
    { weight: 7, arbitrary: fc.record({ open: any }) },
    { weight: 1, arbitrary: fc.record({ any: fc.constantFrom(...names) }) },
  ),
  ...{ matter: share, other: share, first: fc.boolean() },
  level: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
})
/** Of a working day, of some days, or past most limits that there are. */
const hours = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 1, max: 24 }) },
  { weight: 2, arbitrary: fc.integer({ min: 24, max: 100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 150, max: 500 }) },
)
/** How many matters begin to live in one place; some come later. */
export const atOnce = 17
const most = 20
/** So many rounds, each some hours after the one before; the deeds of a round happen at once. */
export const appealLives = (least: number, most: number) =>
  fc.array(fc.record({ hours, deeds: fc.array(deed, { minLength: 5, maxLength: 9 }) }), { minLength: least, maxLength: most })
export type AppealLives = { hours: number; deeds: Deed[] }[]

const clockSteps = stepNames.filter(step => appealSteps[step].by.every(taker => taker === 'clock'))
/** The steps of the workflow that no deed is, and that the clock does not take alone. */
export const withoutDeed = stepNames.filter(step => !clockSteps.includes(step) && !names.some(name => deeds[name][1] === step))

const hour = 3_600_000
const day = 24 * hour
/** A life is lived within so many days, and looked at until then; sessions last for less. */
const longest = 60 * day
export const lastLook = longest + 42 * day
const session = 25 * day
const said = [
  { way: 'phone', solved: 'yes', level: 5 },
  { way: 'door', solved: 'partly', level: 3 },
  { way: 'phone', solved: 'no', level: 1 },
] as const
/** The last is said where too many wait for one another, on a slow machine. */
const refusals = new Set([403, 404, 409, 422, 429, 503])
const clockWork = [
  ...[expireQuestions, expireAsks, closeUnrated, markOverdueAppeals, climbLadder, remindOfReviews],
  ...[remindOfTasks, remindOfPromises, remindOfSupervision, escalateRulings, breakCommitments],
]

/** How often each was chosen until now. */
const timesChosen = new Map<DeedName, number>()
const leastChosen = (open: DeedName[]) =>
  open.reduce((least, name) => ((timesChosen.get(name) ?? 0) < (timesChosen.get(least) ?? 0) ? name : least))

/**
 * What is done to a matter as it was seen: one of the things that are open to somebody there, the likely ones more often; every third time
 * the one that had its turn least often, since some are seldom open and would be missed by chance.
 */
function chosen(at: Deed['at'], seen: Appeal): DeedName {
  if ('any' in at) return at.any
  const steps: (AppealStep | null)[] = [null, ...openSteps(seen)]
  const open = names.filter(name => steps.includes(deeds[name][1]))
  const likely = open.flatMap(name => Array<DeedName>(deeds[name][0]).fill(name))
  const name = at.open % 3 === 0 ? leastChosen(open) : likely[at.open % likely.length]!
  timesChosen.set(name, (timesChosen.get(name) ?? 0) + 1)
  return name
}

/**
 * Lives some matters of one place through against the real server, by several people at once, and looks after each round whether `holds`;
 * then past every date, and what those say on whom the lot fell. Gives how many lived.
 */
export async function liveAppeals(on: Appeals, rounds: AppealLives, holds: () => Promise<void>): Promise<number> {
  const { communityId, supervisor } = on.here
  const matters: { id: string; who: Who }[] = []
  const file = async () => {
    const { appeal, who } = await on.filed()
    matters.push({ id: appeal.id, who })
  }
  const links = new Map<string, string>()
  const outsider = await on.world.person('staff', { role: 'supervisor', communityId })
  // Some are seen to often and come far, others hardly ever.
  const act = async ({ matter, other, ...one }: Deed): Promise<unknown> => {
    const { id, who } = matters[Math.floor(matter ** 2 * matters.length)]!
    const seen = await table(Appeal).findOneByOrFail({ id })
    const name = chosen(one.at, seen)
    if (name === 'file') return matters.length < most ? file() : undefined
    const otherId = matters[Math.floor(other * matters.length)]!.id
    const done = await deedsOf(on, { ...one, seen, who, otherId, links, outsider })[name]()
    if (name === 'comeBack') matters.push({ id: (done as { appeal: { id: string } }).appeal.id, who })
    return done
  }
  const quiet = (call: Promise<unknown>) =>
    call.catch((error: { status?: number }) => {
      if (!refusals.has(error.status ?? 0)) throw error
    })
  const round = async (ahead: number, does: () => Promise<unknown>[]) => {
    setAhead(ahead)
    await Promise.all([...clockWork.map(job => job()), ...does().map(quiet)])
    await settled()
    await holds()
  }
  const staff = [...Object.values(on.here).filter(one => typeof one === 'object'), outsider]
  const signIn = async () => {
    for (const one of staff) one.token = await openSession(one.id, { device: null, label: '' })
  }
  let [ahead, signedIn] = [0, 0]
  try {
    await on.commits()
    await on.as(supervisor).feedback.setSampling({ id: communityId, on: true })
    while (matters.length < atOnce) await Promise.all(times(Math.min(4, atOnce - matters.length), () => quiet(file())))
    for (const { hours, deeds } of rounds) {
      ahead = Math.min(ahead + hours * hour, longest)
      setAhead(ahead)
      if (ahead - signedIn > session) await signIn().then(() => (signedIn = ahead))
      await round(ahead, () => deeds.map(act))
    }
    // All that was waited for is over; the lot is drawn in the month after.
    await round(ahead + 16 * day, () => [])
    await round(ahead + 40 * day, () => [drawVisits()])
    await signIn()
    const visits = await table(Visit).findBy({ communityId, cause: 'sample', status: 'open' })
    await round(ahead + 40 * day + hour, () =>
      visits.map(({ id, version }, i) => on.as(outsider).feedback.hearVisit({ id, version, ...said[i % said.length]! })),
    )
  } finally {
    setAhead(0)
  }
  return matters.length
}
