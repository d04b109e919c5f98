import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { CloseVisit, ContactVisit, HearVisit, MissVisit, PutRightVisit } from '@shared/feedback/visit.inputs'
import { visitReasons } from '@shared/feedback/visit.reasons'
import type { VisitStep } from '@shared/feedback/visit.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { learnDays } from '@server/organisation'
import { openVisit, recordVisit, visitClock } from './open-visit'
import { viewVisit } from './visit.view'
import { Visit, type VisitEventRow } from './visit.entity'
import { mustVisit, visitHindrance } from './visit.policy'

type Said = Partial<Pick<VisitEventRow, 'way' | 'text'>>

/**
 * Lock → authorize → take the step → write → announce. Refuses `visit.missing`, `visit.stale` with the fresh view to whoever looked at an
 * older version, then what the state refuses.
 */
const takeStep = (
  actor: Actor,
  id: string,
  step: VisitStep,
  version: number,
  said: Said,
  write: (visit: Visit) => Partial<Visit>,
) =>
  transaction(async () => {
    const visit = await lockOne(Visit, { id })
    mustVisit(actor, visit)
    const stale = async () =>
      new Refusal(visitReasons.stale, { fresh: await viewVisit(await table(Visit).findOneByOrFail({ id }), actor) })
    if (visit.version !== version) throw await stale()
    const reason = visitHindrance(step, visit)
    if (reason) throw new Refusal(reason)
    await learnDays(visit.communityId)
    visit.take(step)
    const change = { ...write(visit), status: visit.status, version: version + 1 }
    Object.assign(visit, change)
    // The UPDATE asks for the version again: where a lock does not reach it is what decides.
    if (!(await changed(table(Visit).update({ id, version }, change)))) throw await stale()
    await recordVisit(visit, step, actor.id, said)
    return visit
  })
const ended = () => ({ endedAt: now(), remindAt: null })

/** She was not reached; once a day. Refuses `visit.sameDay`. */
export const missVisit = (actor: Actor, id: string, { version, text }: MissVisit) =>
  takeStep(actor, id, 'miss', version, { text: text || null }, ({ misses }) => ({ misses: misses + 1, missedAt: now() }))

/** She was reached and said what she has to say: from now on the time runs in which it is put right. */
export const contactVisit = (actor: Actor, id: string, { version, way, text }: ContactVisit) =>
  takeStep(actor, id, 'contact', version, { way, text }, ({ communityId }) =>
    visitClock(communityId, feedbackLimits.visit.putRightDays),
  )

/** What was put right; she reads it. */
export const putRightVisit = (actor: Actor, id: string, { version, text }: PutRightVisit) =>
  takeStep(actor, id, 'putRight', version, { text }, ended)

/** Nothing more is to be done; she reads why. */
export const closeVisit = (actor: Actor, id: string, { version, text }: CloseVisit) =>
  takeStep(actor, id, 'close', version, { text }, ended)

/** She could not be reached on three days; she is told. Refuses `visit.tryAgain`. */
export const giveUpVisit = (actor: Actor, id: string, version: number) => takeStep(actor, id, 'giveUp', version, {}, ended)

/**
 * Whoever the lot fell on was asked what others say by themselves: counted for the estimate of the silent, and nowhere else. Where she was
 * not content somebody sees to it, as with everybody.
 */
export const hearVisit = (actor: Actor, id: string, { version, way, solved, level }: HearVisit) =>
  transaction(async () => {
    const heard = () => ({ ...ended(), heardSolved: solved, heardLevel: level })
    const visit = await takeStep(actor, id, 'hear', version, { way }, heard)
    const { communityId, subjectType, subjectId, personId, round } = visit
    if (level <= feedbackLimits.poorLevel) await openVisit({ communityId, subjectType, subjectId }, personId, 'poor', round)
    return visit
  })
