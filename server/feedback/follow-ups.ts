import { feedbackReasons } from '@shared/feedback/feedback.reasons'
import { visitReasons } from '@shared/feedback/visit.reasons'
import type { FollowUps } from '@shared/feedback/visit.views'
import { Refusal, type Reason } from '@shared/kit/refusal'
import { shiftAsRated, whoMayRate } from '@server/activities'
import { readAppeal, standingOf, type Appeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { onceOnly, table, transaction } from '@server/kit/database'
import { ofAppeal, ofShift, type Subject } from './subject'
import { openVisit } from './open-visit'
import { viewFollowUp } from './visit.view'
import { Visit } from './visit.entity'

const visitsOf = async (subject: Subject, personId: string) =>
  personId === '' ? [] : table(Visit).find({ where: { ...subject, personId }, order: { openedAt: 'DESC', id: 'DESC' } })

/** Why she may not say that she was asked for a good rating, or null: she is asked to rate once it is said to be done, and says so once. */
async function hindranceToReport(actor: Actor, appeal: Appeal): Promise<Reason | null> {
  if (actor.kind === 'staff' || !(await standingOf(actor, appeal)).has('holder')) return visitReasons.notHers
  const { status, timesReopened: round } = appeal
  if (status !== 'resolved' && status !== 'closed' && round === 0) return visitReasons.notAsked
  const said = await table(Visit).existsBy({ ...ofAppeal(appeal), personId: actor.id, cause: 'pressed', round })
  return said ? visitReasons.pressedOnce : null
}

/**
 * What somebody else does about a matter she holds, and whether she may say that she was pressed. Refuses `appeal.missing` and
 * `visit.notHers`.
 */
export async function followUpsOf(actor: Actor, id: string): Promise<FollowUps> {
  const appeal = await readAppeal(actor, id)
  if (!(await standingOf(actor, appeal)).has('holder')) throw new Refusal(visitReasons.notHers)
  const [visits, reason] = await Promise.all([visitsOf(ofAppeal(appeal), actor.id), hindranceToReport(actor, appeal)])
  return { items: await Promise.all(visits.map(viewFollowUp)), can: reason ? [] : ['reportPressure'] }
}

/** The same of a shift she was on. Refuses as reading her rating of it does. */
export async function followUpsOfShift(actor: Actor, shiftId: string): Promise<FollowUps> {
  const seen = await shiftAsRated(actor, shiftId)
  const reason = whoMayRate(actor, seen)
  if (reason) throw new Refusal(reason)
  const visits = await visitsOf(ofShift(seen.shift), actor.id)
  return { items: await Promise.all(visits.map(viewFollowUp)), can: [] }
}

/**
 * She was asked for a good rating: whoever had no part in the matter hears of it and rings her back, the unit does not. Refuses
 * `visit.notHers`, `visit.notAsked`, `visit.pressedOnce`, `rating.staffDevice`.
 */
export const reportPressure = (actor: Actor, id: string): Promise<FollowUps> =>
  transaction(async () => {
    const appeal = await readAppeal(actor, id)
    if (actor.kind === 'staff') throw new Refusal(feedbackReasons.staffDevice)
    const reason = await hindranceToReport(actor, appeal)
    if (reason) throw new Refusal(reason)
    if (!(await openVisit(ofAppeal(appeal), actor.id, 'pressed', appeal.timesReopened)))
      throw new Refusal(visitReasons.pressedOnce)
    return followUpsOf(actor, id)
  })

/** A guest's calls back become the person's; of two about the same the one that is hers stands. */
export async function mergeVisits(guestId: string, personId: string): Promise<void> {
  for (const { id } of await table(Visit).find({ select: { id: true }, where: { personId: guestId } })) {
    if (!(await onceOnly(() => table(Visit).update({ id }, { personId })))) await table(Visit).delete({ id })
  }
}
