import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { pageLimits, type Page } from '@shared/kit/page'
import { eachRow, isSqlite, table } from './database'
import { openCursor, sealCursor } from './page'

/** Rows asked for in SQL that both engines understand: for lists that many read, where entities cost more than the query. */
export interface SqlList {
  columns: string
  /** The table with its alias. */
  from: string
  /** What is joined to it; then `alias` says what the table itself is called. */
  joins?: string
  where: string[]
  values: unknown[]
  alias?: string
}

/** The rows as the database gives them; moments come as `Date` or as text, for `momentOf`. */
export const askSql = <Row>(entity: EntityTarget<ObjectLiteral>, sql: string, values: unknown[]): Promise<Row[]> =>
  table(entity).query(sql, boundFor(values)) as Promise<Row[]>
const boundFor = (values: unknown[]) => (isSqlite() ? values.map(forSqlite) : values)
const forSqlite = (value: unknown) => (value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 23) : value)

/** A moment of a raw row. */
export const momentOf = (value: Date | string): Date => (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`))

/**
 * `pageRows` for such rows: newest first by (`by`, id), or oldest first where `ascending`; both must be among the columns. `index` ends
 * in them; it is held to from the second page on, where MariaDB would rather begin at the top.
 */
export async function sqlPage<Row extends { id: string }>(
  entity: EntityTarget<ObjectLiteral>,
  list: SqlList,
  by: keyof Row & string,
  { after, limit = pageLimits.usual }: { after?: string; limit?: number },
  ascending = false,
  index?: string,
): Promise<Page<Row>> {
  const name = ascending ? `+${by}` : by
  const past = after === undefined ? null : openCursor(after, name, true)
  const found = await askSql<Row>(entity, ...inOrder(past && index ? along(list, index) : list, by, past, limit + 1, ascending))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? sealCursor(name, momentOf(last[by] as Date | string), last.id) : null }
}

/**
 * What `made` makes of all such rows in the same order, a part at a time: no more of it is ever in memory, and between two parts neither
 * a connection nor a lock is held, however slowly they are taken. Each row is as it stood when its part was read; one that came later is
 * not among them. `index` ends in `by` and id: left to itself MariaDB would rather begin each part at the top, as long as more than half
 * is to come.
 */
export async function* sqlParts<Row extends { id: string }, Made>(
  list: SqlList,
  by: keyof Row & string,
  made: (row: Row) => Made,
  { size, index }: { size: number; index: string },
): AsyncGenerator<Made[], void> {
  const indexed = along(list, index)
  for (let past: [unknown, string] | null = null; ;) {
    const part: Made[] = []
    let last: Row | undefined
    const [sql, values] = inOrder(indexed, by, past, size)
    await eachRow(sql, boundFor(values), row => part.push(made((last = row as Row))))
    if (part.length > 0) yield part
    if (!last || part.length < size) return
    past = [momentOf(last[by] as Date | string), last.id]
  }
}

const along = (list: SqlList, index: string): SqlList =>
  isSqlite() ? list : { ...list, from: `${list.from} FORCE INDEX (${index})` }

function inOrder(
  { columns, from, joins = '', where, values, alias }: SqlList,
  by: string,
  past: readonly [value: unknown, id: string] | null,
  limit: number,
  ascending = false,
): [sql: string, values: unknown[]] {
  const [direction, beyond] = ascending ? (['ASC', '>'] as const) : (['DESC', '<'] as const)
  const [at, id] = [by, 'id'].map(name => (alias ? `${alias}.${name}` : name))
  const conditions = past ? [...where, `${at} ${beyond}= ? AND (${at} ${beyond} ? OR ${id} ${beyond} ?)`] : where
  const bound = past ? [...values, past[0], past[0], past[1]] : values
  const sql = `SELECT ${columns} FROM ${from} ${joins} WHERE ${conditions.join(' AND ')}`
  return [`${sql} ORDER BY ${at} ${direction}, ${id} ${direction} LIMIT ${limit}`, bound]
}
