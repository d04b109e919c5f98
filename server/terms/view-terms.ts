import { categoryClasses } from '@shared/appeals/categories'
import { termLimits, usualTerms } from '@shared/terms/term.limits'
import { termReasons } from '@shared/terms/term.reasons'
import type { CategoryTerms, TermHistory, TermsView } from '@shared/terms/term.views'
import { Refusal } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { namesOf } from '@server/people'
import type { CategoryTerm } from './category-term.entity'
import { closedTo, decisionsOf, holding } from './term.store'

/** All who work in a community read its limits, its admin sets them. Refuses `organisation.missing` to others. */
function mayReadTerms(actor: Actor, communityId: string): 'set'[] {
  if (!worksIn(actor, communityId)) throw new Refusal(organisationReasons.missing)
  return holdsFor(actor, communityId, 'admin') ? ['set'] : []
}
/** Refuses `terms.forbidden` to all but the admin. */
export function maySetTerms(actor: Actor, communityId: string): void {
  if (!mayReadTerms(actor, communityId).includes('set')) throw new Refusal(termReasons.forbidden)
}

function standing(category: string, decisions: readonly CategoryTerm[]): CategoryTerms {
  const today = dayOf(now())
  const decided = holding(decisions, today)
  const { accept, respond, handle } = decided?.terms ?? usualTerms
  const coming = decisions.filter(({ fromDay, version }) => fromDay > today && version > (decided?.version ?? 0))
  return {
    ...{ category, accept, respond, handle },
    closed: decided ? closedTo(decided) : null,
    own: decided !== undefined,
    comingFrom: coming.map(({ fromDay }) => fromDay).toSorted()[0] ?? null,
  }
}

/** Every category as it stands today. Refuses `organisation.missing`. */
export async function viewTerms(actor: Actor, communityId: string): Promise<TermsView> {
  const can = mayReadTerms(actor, communityId)
  const decisions = await decisionsOf({ communityId })
  const of = (key: string) => decisions.filter(({ category }) => category === key)
  return { categories: categoryClasses.flatMap(({ items }) => items.map(({ key }) => standing(key, of(key)))), can }
}

/** One category with all that was decided on it. Refuses `organisation.missing`. */
export async function viewHistory(actor: Actor, communityId: string, category: string): Promise<TermHistory> {
  const can = mayReadTerms(actor, communityId)
  const decisions = await decisionsOf({ communityId, category })
  const names = await namesOf(decisions.map(({ setBy }) => setBy))
  const today = dayOf(now())
  const held = holding(decisions, today)
  const state = ({ version, fromDay }: CategoryTerm) =>
    version === held?.version ? 'now' : fromDay > today && version > (held?.version ?? 0) ? 'coming' : 'over'
  return {
    ...{ category, can, version: decisions[0]?.version ?? 0, now: standing(category, decisions) },
    entries: decisions.slice(0, termLimits.history).map(decided => {
      const { terms, version, fromDay: from, reason, setBy, setAt } = decided
      return {
        ...{ ...terms, version, from, reason, at: setAt.toISOString() },
        ...{ closed: closedTo(decided), by: names.get(setBy) ?? null, state: state(decided) },
      }
    }),
  }
}
