import { LessThanOrEqual } from 'typeorm'
import { usualTerms, type Terms } from '@shared/terms/term.limits'
import { termReasons } from '@shared/terms/term.reasons'
import type { ClosedCategory } from '@shared/terms/term.views'
import { kitReasons, Refusal, says } from '@shared/kit/refusal'
import { fill, words, type Words } from '@shared/kit/words'
import { dayOf } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { CategoryTerm } from './category-term.entity'

/** The limits of a matter with the decision that set them; `rule` 0 where the community decided nothing. */
export interface FrozenTerms extends Terms {
  rule: number
}
export const untouched: FrozenTerms = { ...usualTerms, rule: 0 }

/** Where to turn instead of a closed category. */
export const closedTo = ({ closedTo: zh, closedToEn: en }: CategoryTerm): Words | null => (zh ? words(zh, en || zh) : null)

/** By what a category goes on a day: the latest decision whose first day has come; undefined where there is none. */
export const holding = (decisions: readonly CategoryTerm[], day: string): CategoryTerm | undefined =>
  decisions.filter(({ fromDay }) => fromDay <= day).reduce<CategoryTerm | undefined>(later, undefined)
const later = (one: CategoryTerm | undefined, other: CategoryTerm) => (one && one.version > other.version ? one : other)

/** All that was decided in a community, or on one category of it. */
export const decisionsOf = (where: { communityId: string; category?: string }) =>
  table(CategoryTerm).find({ where, order: { version: 'DESC' } })

/** How a category goes today: its limits, and where to turn instead if it is closed. */
export async function standingToday(
  communityId: string,
  category: string,
): Promise<{ terms: FrozenTerms; closed: Words | null }> {
  const fromDay = LessThanOrEqual(dayOf(now()))
  const decided = await table(CategoryTerm).findOne({ where: { communityId, category, fromDay }, order: { version: 'DESC' } })
  if (!decided) return { terms: untouched, closed: null }
  return { terms: { ...decided.terms, rule: decided.version }, closed: closedTo(decided) }
}

/** The limits by which what is filed today goes, whatever is decided afterwards. Refuses `terms.closed` at that field where the category is closed. */
export async function termsToday(communityId: string, category: string, field = 'category'): Promise<FrozenTerms> {
  const { terms, closed } = await standingToday(communityId, category)
  if (closed) throw atField(field, termReasons.closed, { where: closed.zh }, { where: closed.en })
  return terms
}

/** Kinds that are closed today. */
export async function closedToday(communityId: string): Promise<ClosedCategory[]> {
  const decisions = await decisionsOf({ communityId })
  return [...new Set(decisions.map(({ category }) => category))].flatMap(category => {
    const decided = holding(
      decisions.filter(one => one.category === category),
      dayOf(now()),
    )
    const where = decided ? closedTo(decided) : null
    return where ? [{ category, where }] : []
  })
}

/** A refusal beside one field of the form, its slots filled in each language. */
export const atField = (field: string, { zh, en }: { zh: string; en: string }, zhValues = {}, enValues = zhValues) =>
  new Refusal(kitReasons.invalid, { values: { count: 1 }, fields: { [field]: says(fill(zh, zhValues), fill(en, enValues)) } })
