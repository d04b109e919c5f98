import { pageLimits, type Page } from '@shared/kit/page'
import { sqlPage, type SqlList } from '@server/kit/sql-page'
import type { Search } from './look-for'
import { SearchTerm } from './search-term.entity'

const mostParts = 5

/**
 * A page of what a search finds, newest first; `list` says what of it is read and what else must hold. Filled up with what comes next, should
 * some of it hold the terms but not the words: `shown` gives the texts as they are now.
 */
export async function foundPage<Row extends { id: string }>(
  { means, ...search }: Search,
  { columns, joins, where, values }: Pick<SqlList, 'joins' | 'where' | 'values'> & { columns: string[] },
  { after, limit = pageLimits.usual }: { after?: string; limit?: number },
  shown: (row: Row) => string[],
): Promise<Page<Row>> {
  const list: SqlList = {
    columns: ['t.at AS at', ...columns].join(', '),
    ...{ from: search.from, joins, alias: 't' },
    ...{ where: [...search.where, ...where], values: [...search.values, ...values] },
  }
  const items: Row[] = []
  let next = after ?? null
  for (let part = 0; part < mostParts; part++) {
    const page = { after: next ?? undefined, limit: limit - items.length }
    const rows = await sqlPage<Row & { at: Date | string }>(SearchTerm, list, 'at', page)
    items.push(...rows.items.filter(row => means(shown(row).join(' '))))
    next = rows.next
    if (next === null || items.length === limit) break
  }
  return { items, next }
}
