import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { isSqlite } from './database'

/** How a long list is read, so that a page costs the same wherever it begins and however many rows there are. */
export interface Along {
  /** Ends in the column of the order and id; what comes before them is fixed by the list, or by each of its parts. */
  index: string
  /** The list is what fits one of these conditions, never two: in each of them the index has its order. */
  apart?: readonly Part[]
}
export interface Part {
  where: string
  /** Where few fit: any index that finds them. */
  index?: string
}

/**
 * The same rows found by their ids first: at most `limit` of each part, read along the index from where the page begins, then those of
 * them that come first. `rows` has its conditions already, and keeps its columns and what is joined to it.
 */
export function alongIndex<T extends ObjectLiteral & { id: string }>(
  rows: SelectQueryBuilder<T>,
  by: keyof T & string,
  direction: 'ASC' | 'DESC',
  limit: number,
  { index, apart = [{ where: '1 = 1' }] }: Along,
): SelectQueryBuilder<T> {
  const { alias } = rows
  const keys = rows.clone()
  keys.expressionMap.joinAttributes = keys.expressionMap.joinAttributes.filter(({ direction }) => direction === 'INNER')
  keys.select(`${alias}.id`, 'id').addSelect(`${alias}.${by}`, 'at')
  keys.orderBy(`${alias}.${by}`, direction).addOrderBy(`${alias}.id`, direction).limit(limit)
  const parts = apart.map(
    (part, n) =>
      `SELECT * FROM (${forced(
        keys
          .clone()
          .andWhere(part.where)
          .useIndex(part.index ?? index)
          .getQuery(),
      )}) p${n}`,
  )
  rows.expressionMap.wheres = []
  const first = `SELECT id FROM (${parts.join(' UNION ALL ')}) q ORDER BY at ${direction}, id ${direction} LIMIT ${limit}`
  return rows.innerJoin(`(${first})`, 'k', `k.id = ${alias}.id`)
}

/** A mere advice to use it would not keep MariaDB from beginning at the top. */
const forced = (sql: string) => (isSqlite() ? sql : sql.replace(' USE INDEX ', ' FORCE INDEX '))
