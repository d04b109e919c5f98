import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { table } from './database'
import { askSql, momentOf } from './sql-page'

/** Rows of one part of such a statement: those of an entity, or others that `made` makes of their cells, in the order of `columns`. */
export interface Asked<Row> {
  entity: EntityTarget<ObjectLiteral>
  /** In SQL that both engines understand. */
  columns: readonly string[]
  from: string
  where: string
  values: readonly unknown[]
  made(cells: readonly unknown[]): Row
}
type Part = Asked<unknown> | null
type Rows<P extends Part> = P extends Asked<infer Row> ? Row[] : never[]

/** Rows of an entity, which `where` calls `x`; `columns` of them, where not all are read. */
export function asking<T extends ObjectLiteral, Name extends keyof T & string = keyof T & string>(
  entity: EntityTarget<T>,
  where: string,
  values: readonly unknown[],
  columns?: readonly Name[],
): Asked<Pick<T, Name>> {
  const rows = table(entity)
  const read = rows.metadata.columns.filter(
    ({ propertyName }) => !columns || (columns as readonly string[]).includes(propertyName),
  )
  return {
    ...{ entity, where, values, from: `${rows.metadata.tableName} x` },
    columns: read.map(({ databaseName }) => `x.${databaseName}`),
    made: cells =>
      Object.assign(
        rows.create(),
        Object.fromEntries(read.map(({ propertyName, type }, at) => [propertyName, valueOf(type, cells[at])])),
      ),
  }
}

/** Those with these ids; null where there are none. */
export const askingFor = <T extends ObjectLiteral, Name extends keyof T & string = keyof T & string>(
  entity: EntityTarget<T>,
  ids: readonly string[],
  columns?: readonly Name[],
) => (ids.length > 0 ? asking(entity, `x.id IN (${marks(ids)})`, ids, columns) : null)

/** A question mark for each of them. */
export const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ')

function valueOf(type: unknown, cell: unknown): unknown {
  if (cell === null) return null
  if (type === 'datetime') return momentOf(cell as string)
  if (type === 'boolean') return Boolean(cell)
  return type === 'simple-json' && typeof cell === 'string' ? JSON.parse(cell) : cell
}

/**
 * One statement for rows of several kinds that have nothing to do with each other but that they are wanted at once: what a page shows of
 * one thing is asked for in as many questions however much there is of it. Null asks for nothing; each list comes in no order.
 */
export async function askTogether<Parts extends Record<string, Part>>(
  parts: Parts,
): Promise<{ [Name in keyof Parts]: Rows<Parts[Name]> }> {
  const wanted = Object.entries(parts).filter((part): part is [string, Asked<unknown>] => part[1] !== null)
  const found = Object.fromEntries(Object.keys(parts).map(name => [name, [] as unknown[]]))
  if (wanted.length > 0) {
    const sql = wanted.map(
      ([name, { columns, from, where }]) =>
        `SELECT '${name}' AS part, JSON_ARRAY(${columns.join(', ')}) AS cells FROM ${from} WHERE ${where}`,
    )
    const values = wanted.flatMap(([, part]) => part.values)
    const rows = await askSql<{ part: string; cells: string | unknown[] }>(wanted[0]![1].entity, sql.join(' UNION ALL '), values)
    for (const { part, cells } of rows)
      found[part]!.push(parts[part]!.made(typeof cells === 'string' ? (JSON.parse(cells) as unknown[]) : cells))
  }
  return found as { [Name in keyof Parts]: Rows<Parts[Name]> }
}

/** The rows of such a list in order, the smallest first by (`by`, id). */
export const inOrder = <Row extends { id: string }>(rows: readonly Row[], by: keyof Row & string): Row[] =>
  [...rows].sort((one, other) => compared(one[by], other[by]) || compared(one.id, other.id))
const compared = <Value>(one: Value, other: Value) => (one < other ? -1 : one > other ? 1 : 0)
