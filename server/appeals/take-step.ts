import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { EventStep } from '@shared/appeals/event-sentences'
import { isActive, type AppealStep } from '@shared/appeals/appeal.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { afterCommit, changed, lockOne, table } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import { learnDays } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealEvent, type EventFacts } from './appeal-event.entity'
import { attach } from './appeal-photos'
import { askMerged } from './merged-appeals'
import { asStaff, hindrance, mayTake, standingOf, type Standing } from './appeal.policy'
import { viewAppeal } from './appeal.view'
import { dropTasks } from './drop-tasks'
import { lapseCommitment } from './end-commitment'
import { endAsk } from './outside-ask'

/** What happened to a matter: `appeal.assign`, `appeal.reply` …; the event row says the rest. */
export interface AppealNews {
  appealId: string
  eventId: string
}
declare module '@server/kit/deliveries' {
  interface Events extends Record<`appeal.${EventStep}`, AppealNews> {}
}

/** What a step writes: columns of the matter, and what its event row keeps. */
export interface Change {
  write?: Partial<Appeal>
  text?: string | null
  textFor?: AppealEvent['textFor']
  facts?: EventFacts
  photoIds?: string[]
}
/** Works out the change from the locked matter before the step is taken; may refuse. */
type Decide = (appeal: Appeal, standing: Standing) => Change | Promise<Change>

/**
 * Lock → authorize → take the step → write → announce, for one matter inside the verb's transaction. Refuses `appeal.stale`, with the
 * fresh view, to whoever looked at an older version; then what the state refuses.
 */
export async function takeStep(
  actor: Actor,
  id: string,
  step: AppealStep,
  version: number,
  decide: Decide = () => ({}),
): Promise<Appeal> {
  const appeal = await lockOne(Appeal, { id })
  if (appeal) await learnDays(appeal.communityId)
  const standing = appeal ? await standingOf(actor, appeal) : new Set<never>()
  mayTake(standing, step, appeal)
  const stale = async () =>
    new Refusal(appealReasons.stale, { fresh: await viewAppeal(await table(Appeal).findOneByOrFail({ id }), actor) })
  if (appeal.version !== version) throw await stale()
  const reason = hindrance(actor, step, appeal)
  if (reason) throw new Refusal(reason)
  const change = await decide(appeal, standing)
  if (!(await writeStep(appeal, step, takerOf(standing, step), actor.id, change))) throw await stale()
  return appeal
}

/** Who is said to have taken it: the holder's own steps are hers even if she works here. */
const holderSteps: readonly AppealStep[] = [
  'amend',
  'append',
  'answer',
  'withdraw',
  'rate',
  'reopen',
  'askReview',
  'urge',
  'comeBack',
]
const takerOf = (standing: Standing, step: AppealStep) => (asStaff(standing) && !holderSteps.includes(step) ? 'staff' : 'holder')

/** The same by the clock, which nobody authorizes: false if the matter moved meanwhile or is not due (`isDue`). */
export async function takeStepByClock(
  id: string,
  step: AppealStep,
  isDue: (appeal: Appeal) => boolean | Promise<boolean>,
  decide: (appeal: Appeal) => Change,
): Promise<boolean> {
  const appeal = await lockOne(Appeal, { id })
  if (appeal) await learnDays(appeal.communityId)
  return appeal !== null && (await isDue(appeal)) && (await writeStep(appeal, step, 'clock', '', decide(appeal)))
}

/** The same by a party outside, whom its link authorizes: false if the matter moved meanwhile. `ownerId` uploaded the photos. */
export const takeStepByParty = (appeal: Appeal, step: AppealStep, ownerId: string, change: Change): Promise<boolean> =>
  writeStep(appeal, step, 'party', ownerId, change)

const asksEnd: Partial<Record<AppealStep, 'answered' | 'late'>> = { partyReply: 'answered', partyLate: 'late' }
/** The same for a locked matter that what its neighbour said of another moves. Refuses what the state refuses. */
export async function takeStepFor(actor: Actor, appeal: Appeal, step: AppealStep, change: Change): Promise<void> {
  const reason = hindrance(actor, step, appeal)
  if (reason) throw new Refusal(reason)
  if (!(await writeStep(appeal, step, 'holder', '', change))) throw new Refusal(appealReasons.stale)
}

/** The UPDATE asks for the version again: where a lock does not reach (Galera's other nodes) it is what decides. */
async function writeStep(
  appeal: Appeal,
  step: AppealStep,
  takenBy: AppealEvent['takenBy'],
  actorId: string,
  change: Change,
): Promise<boolean> {
  const { id, version, status: before, commitmentId } = appeal
  appeal.take(step)
  const { status, statusBefore, mergedFrom } = appeal
  const ends = isActive(before) && !isActive(status)
  const write = { ...change.write, status, statusBefore, mergedFrom, version: version + 1 }
  if (ends) write.commitmentId = null
  Object.assign(appeal, write)
  if (!(await changed(table(Appeal).update({ id, version }, write)))) return false
  // However it leaves the party outside, its link opens nothing any more.
  if (before === 'external' && status !== 'external') await endAsk(id, asksEnd[step] ?? 'withdrawn')
  if (ends) await dropTasks(id)
  if (ends && commitmentId) await lapseCommitment({ commitmentId, unitId: appeal.unitId }, step, change.facts?.reason)
  await recordEvent(appeal, step, takenBy, actorId, change)
  if (appeal.merged > 0) await askMerged(appeal, step)
  return true
}

/** Adds the one row of the history and tells of it. */
export async function recordEvent(
  appeal: Appeal,
  step: EventStep,
  takenBy: AppealEvent['takenBy'],
  actorId: string,
  change: Change,
): Promise<void> {
  const eventId = change.write?.resultEventId ?? newId()
  await table(AppealEvent).insert({
    id: eventId,
    communityId: appeal.communityId,
    appealId: appeal.id,
    step,
    status: appeal.status,
    takenBy,
    actorId: takenBy === 'staff' ? actorId : null,
    unitId: appeal.unitId,
    text: change.text ?? null,
    textFor: change.textFor ?? 'both',
    facts: change.facts ?? {},
    at: await momentAfterLast(appeal.id),
  })
  await attach(change.photoIds, actorId, 'appealEvent', eventId)
  afterCommit(() => forgetAnswers('appeals.board'))
  await announce(`appeal.${step}`, { appealId: appeal.id, eventId }, eventId)
}

/** Now, but always after what happened to it before: a clock that was set back, or runs behind another process's, changes no history. */
async function momentAfterLast(appealId: string): Promise<Date> {
  const last = await table(AppealEvent).findOne({ select: { at: true }, where: { appealId }, order: { at: 'DESC', id: 'DESC' } })
  return last && last.at >= now() ? later(1, last.at) : now()
}
