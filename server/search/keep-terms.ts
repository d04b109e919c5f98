import { In } from 'typeorm'
import { table, transaction } from '@server/kit/database'
import { insertMany } from '@server/kit/insert-many'
import { SearchTerm } from './search-term.entity'
import { termsOf } from './terms'

const partSize = 200
/**
 * From now on it is found by these texts and by nothing else; by none, not at all. Joins the transaction around it. Whoever calls holds the
 * lock under which the texts were read: else an older reading could be written last.
 */
export const keepTerms = (
  { communityId, kind, at, id }: Omit<SearchTerm, 'term'>,
  texts: (string | null | undefined)[],
): Promise<void> =>
  transaction(async () => {
    const wanted = new Set(texts.flatMap(text => (text ? [...termsOf(text)] : [])))
    const kept = await table(SearchTerm).find({ select: { term: true }, where: { communityId, kind, id } })
    const held = new Set(kept.map(({ term }) => term))
    const gone = [...held].filter(term => !wanted.has(term))
    const added = [...wanted].filter(term => !held.has(term))
    for (let from = 0; from < gone.length; from += partSize)
      await table(SearchTerm).delete({ communityId, kind, id, term: In(gone.slice(from, from + partSize)) })
    for (let from = 0; from < added.length; from += partSize)
      await insertMany(
        SearchTerm,
        added.slice(from, from + partSize).map(term => ({ term })),
        { communityId, kind, at, id },
      )
  })
