import type { EntityTarget, ObjectLiteral } from 'typeorm'
import { isSqlite, table } from './database'

/**
 * Inside a transaction: all rows in one statement, but for those that a unique key forbids. What is the same in each of them goes along
 * once; together they must give every column. Far cheaper than an insert by entities, which takes the event loop away from requests for
 * as long as it thinks; a few hundred rows at a time.
 */
export async function insertMany<T extends ObjectLiteral, Own extends keyof T>(
  entity: EntityTarget<T>,
  rows: Pick<T, Own>[],
  same: Omit<T, Own>,
): Promise<void> {
  if (rows.length === 0) return
  const into = table(entity)
  const { metadata, manager } = into
  const { driver } = manager.connection
  const [shared, own] = [true, false].map(isShared =>
    metadata.columns.filter(({ propertyName }) => propertyName in same === isShared),
  )
  const names = (columns = metadata.columns) => columns.map(({ databaseName }) => driver.escape(databaseName))
  const values = (columns = metadata.columns, of: ObjectLiteral) =>
    columns.map(column => driver.preparePersistentValue(of[column.propertyName], column) as unknown)
  const marks = (columns = metadata.columns) => columns.map(() => '?')
  const first = names(own).map(name => `? AS ${name}`)
  const others = ` UNION ALL SELECT ${marks(own).join(', ')}`.repeat(rows.length - 1)
  const insert = isSqlite() ? 'INSERT OR IGNORE INTO' : 'INSERT IGNORE INTO'
  await into.query(
    `${insert} ${driver.escape(metadata.tableName)} (${[...names(own), ...names(shared)].join(', ')}) ` +
      `SELECT ${[...names(own), ...marks(shared)].join(', ')} FROM (SELECT ${first.join(', ')}${others}) AS given`,
    [...values(shared, same), ...rows.flatMap(row => values(own, row))],
  )
}
