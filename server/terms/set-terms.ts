import { findCategory } from '@shared/appeals/categories'
import { termBounds, termLimits, type Bounds } from '@shared/terms/term.limits'
import type { SetTerms } from '@shared/terms/term.inputs'
import { termReasons } from '@shared/terms/term.reasons'
import type { TermHistory } from '@shared/terms/term.views'
import { Refusal } from '@shared/kit/refusal'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { afterCommit, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import { audit } from '@server/people'
import { CategoryTerm } from './category-term.entity'
import { atField, decisionsOf } from './term.store'
import { maySetTerms, viewHistory } from './view-terms'

/**
 * Decides on a category from a day on: in how many working days such matters are accepted, answered and done, or that none is taken any
 * more. What was filed before goes on by what it was filed under. Refuses `terms.forbidden`, `terms.stale` with the fresh history to
 * whoever saw an older one, an unknown category, a day that is past or far, days out of bounds, and a closing that does not say where to turn.
 */
export const setTerms = (
  actor: Actor,
  { communityId, category, version, from, closed, ...given }: SetTerms,
): Promise<TermHistory> =>
  transaction(async () => {
    maySetTerms(actor, communityId)
    if (!findCategory(category)) throw atField('category', termReasons.categoryUnknown)
    const today = dayOf(now())
    if (from < today) throw atField('from', termReasons.past)
    if (from > dayAfter(today, termLimits.aheadDays)) throw atField('from', termReasons.tooFar)
    const terms = within(given)
    const where = given.where?.trim() ?? ''
    if (closed && where === '') throw atField('where', termReasons.whereNeeded)
    const stale = async () => new Refusal(termReasons.stale, { fresh: await viewHistory(actor, communityId, category) })
    const [last] = await decisionsOf({ communityId, category })
    if ((last?.version ?? 0) !== version) throw await stale()
    const decided = { id: newId(), communityId, category, version: version + 1, fromDay: from, terms, reason: given.reason }
    const to = { closedTo: closed ? where : null, closedToEn: closed ? given.whereEn?.trim() || null : null }
    const insert = () => table(CategoryTerm).insert({ ...decided, ...to, setBy: actor.id, setAt: now() })
    // Of two at once the key lets one in.
    if (!(await onceOnly(insert))) throw await stale()
    await audit('terms', actor.id, decided.id)
    afterCommit(() => forgetAnswers('terms.closed'))
    return viewHistory(actor, communityId, category)
  })

/** Refuses `terms.bounds` beside each number that is out of them. */
function within({ accept, respond, handle }: Pick<SetTerms, 'accept' | 'respond' | 'handle'>) {
  const check = (field: string, days: number, [least, most]: Bounds) => {
    if (days < least || days > most) throw atField(field, termReasons.bounds, { least, most })
    return days
  }
  return {
    accept: check('accept', accept, termBounds.accept),
    respond: check('respond', respond, termBounds.respond),
    handle: {
      p0: check('handle.p0', handle.p0, termBounds.handle.p0),
      p1: check('handle.p1', handle.p1, termBounds.handle.p1),
      p2: check('handle.p2', handle.p2, termBounds.handle.p2),
      p3: check('handle.p3', handle.p3, termBounds.handle.p3),
      p4: check('handle.p4', handle.p4, termBounds.handle.p4),
    },
  }
}
