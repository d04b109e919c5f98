import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { pageLimits, type Page } from '@shared/kit/page'
import { isSqlite, table } from './database'
import { openCursor, sealCursor } from './page'

/** Rows asked for in SQL that both engines understand: for lists that many read, where entities cost more than the query. */
export interface SqlList {
  columns: string
  /** The table with its alias. */
  from: string
  where: string[]
  values: unknown[]
}

/** The rows as the database gives them; moments come as `Date` or as text, for `momentOf`. */
export const askSql = <Row>(entity: EntityTarget<ObjectLiteral>, sql: string, values: unknown[]): Promise<Row[]> =>
  table(entity).query(sql, isSqlite() ? values.map(forSqlite) : values) as Promise<Row[]>
const forSqlite = (value: unknown) => (value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 23) : value)

/** A moment of a raw row. */
export const momentOf = (value: Date | string): Date => (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`))

/** `pageRows` for such rows: newest first by (`by`, id), both of which must be among the columns. */
export async function sqlPage<Row extends { id: string }>(
  entity: EntityTarget<ObjectLiteral>,
  { columns, from, where, values }: SqlList,
  by: keyof Row & string,
  { after, limit = pageLimits.usual }: { after?: string; limit?: number },
): Promise<Page<Row>> {
  const conditions = [...where]
  const bound = [...values]
  if (after !== undefined) {
    const [value, id] = openCursor(after, by, true)
    conditions.push(`${by} <= ? AND (${by} < ? OR id < ?)`)
    bound.push(value, value, id)
  }
  const sql = `SELECT ${columns} FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${by} DESC, id DESC LIMIT ${limit + 1}`
  const found = await askSql<Row>(entity, sql, bound)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? sealCursor(by, momentOf(last[by] as Date | string), last.id) : null }
}
