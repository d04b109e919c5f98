import { isSqlite } from '@server/kit/database'
import { askSql } from '@server/kit/sql-page'
import { SearchTerm, type Searched } from './search-term.entity'
import { holdsAll, termsWith, wordsIn } from './terms'

/** Rows to be read from the newest on, for a list in SQL: what it looks through, what of it belongs there, and what is really meant. */
export interface Search {
  /** `search_terms` as `t`, whose `at` and `id` order the list, joined to what was asked for. */
  from: string
  where: string[]
  values: unknown[]
  /** Two characters that stand together twice need not stand together as four: what is found is held beside its text as it is now. */
  means(text: string): boolean
}

/** From so many on, one term is as frequent as another. */
const frequent = 500
const [mostTerms, mostJoined] = [20, 6]

/**
 * How to find what holds all these words, beginning at the term that is rarest: one question for how rare they are, the list is the other.
 * `of` is the table that holds what is searched, with its alias. Null where nothing can be found.
 */
export async function lookFor(kind: Searched, communityId: string, q: string, [of, alias]: [string, string]) {
  const words = wordsIn(q)
  const terms = [...new Set(words.flatMap(termsWith))].slice(0, mostTerms)
  if (terms.length === 0) return null
  const rarest = (await byRarity(kind, communityId, terms)).slice(0, mostJoined)
  if (rarest[0]!.found === 0) return null
  // Neither engine knows how rare a term is: each would rather begin where it likes.
  const next = isSqlite() ? 'CROSS JOIN' : 'STRAIGHT_JOIN'
  const others = rarest.slice(1).map((_, at) => {
    const name = `t${at + 1}`
    const same = ['communityId', 'kind', 'at', 'id'].map(column => `${name}.${column} = t.${column}`)
    return `${next} search_terms ${name} ON ${same.join(' AND ')} AND ${name}.term = ?`
  })
  const search: Search = {
    from: `search_terms t ${others.join(' ')} ${next} ${of} ${alias} ON ${alias}.id = t.id`,
    where: ['t.communityId = ?', 't.kind = ?', 't.term = ?'],
    values: [...rarest.slice(1).map(({ term }) => term), communityId, kind, rarest[0]!.term],
    means: text => holdsAll(text, words),
  }
  return search
}

async function byRarity(kind: Searched, communityId: string, terms: string[]) {
  const count = `(SELECT COUNT(*) FROM (SELECT 1 AS one FROM search_terms WHERE communityId = ? AND kind = ? AND term = ? LIMIT ${frequent}) AS some)`
  const sql = `SELECT ${terms.map((_, at) => `${count} AS n${at}`).join(', ')}`
  const [counts] = await askSql<Record<string, number | string>>(
    SearchTerm,
    sql,
    terms.flatMap(term => [communityId, kind, term]),
  )
  return terms
    .map((term, at) => ({ term, found: Number(counts![`n${at}`]) }))
    .sort((one, other) => one.found - other.found || other.term.length - one.term.length)
}
