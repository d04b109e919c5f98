import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { isSqlite, table } from './database'

/**
 * Inside a transaction: all rows in one statement, but for those that a unique key forbids. Every column must be given. Far cheaper than
 * an insert by entities, which takes the event loop away from requests for as long as it thinks; a few hundred rows at a time.
 */
export async function insertMany<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: T[]): Promise<void> {
  if (rows.length === 0) return
  const into = table(entity)
  const { metadata, manager } = into
  const { driver } = manager.connection
  const columns = metadata.columns
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ')
  const values = rows.flatMap(row =>
    columns.map(column => driver.preparePersistentValue(row[column.propertyName], column) as unknown),
  )
  const one = `(${columns.map(() => '?').join(', ')})`
  const insert = isSqlite() ? 'INSERT OR IGNORE INTO' : 'INSERT IGNORE INTO'
  const sql = `${insert} ${driver.escape(metadata.tableName)} (${names}) VALUES ${rows.map(() => one).join(', ')}`
  await into.query(sql, values)
}
