import mysql from 'mysql2/promise'
import { categoryClasses } from '@shared/appeals/categories'

/** Between what a community's matters are spread. */
export interface Spread {
  /** A matter that was filed there; it gives whatever is not said here. */
  pattern: string
  areas: string[]
  units: string[]
}
/** The last year's, alike in every community; whatever is beyond lies further back and is closed. */
const lastYear = 10_000
const open = 2000
const year = 365 * 24 * 3600
const categories = categoryClasses.flatMap(({ items }) => items.map(({ key }) => key))

/** Like those that are made, so that cursors take them; two runs on one database would meet. */
const idOf = (n: number) => `CONCAT('01A', LPAD(${n} - j, 23, '0'))`
const oneOf = (n: string, values: readonly string[]) =>
  `ELT(1 + ${n} MOD ${values.length}, ${values.map(v => `'${v}'`).join(', ')})`
const openStatuses = ['submitted', 'assigned', 'in_progress', 'in_progress', 'scheduled', 'need_info', 'reopened', 'assigned']
/** Of what is over: most rated, some not, few never taken. */
const overStatuses = [...Array<string>(18).fill('closed'), 'declined', 'withdrawn']

/**
 * Puts `n` matters into a community of a MariaDB in one statement, as they would be after years: every other one of the last 4,000
 * is being worked on, those said to be done in the last two weeks wait to be rated, all others are over.
 */
export async function manyAppeals(url: string, n: number, { pattern, areas, units }: Spread): Promise<void> {
  const connection = await mysql.createConnection({ uri: url.replace('mariadb:', 'mysql:'), timezone: 'Z' })
  const [found] = await connection.query('SHOW COLUMNS FROM appeals')
  const age = `CASE WHEN j < ${lastYear} THEN j * ${year / lastYear} ELSE ${year} + (j - ${lastYear}) * ${(9 * year) / Math.max(1, n - lastYear)} END`
  const filed = `TIMESTAMPADD(SECOND, -(${age}), UTC_TIMESTAMP(3))`
  const isOpen = `j < ${2 * open} AND j MOD 2 = 0`
  const took = `(1 + j MOD 11)`
  const isDone = `NOT (${isOpen}) AND ${oneOf('j DIV 2', overStatuses)} = 'closed'`
  const rating = `(${isDone} AND j < 400)`
  const status = `CASE WHEN ${isOpen} THEN ${oneOf('j DIV 2', openStatuses)} WHEN ${rating} THEN 'resolved' ELSE ${oneOf('j DIV 2', overStatuses)} END`
  const given: Record<string, string> = {
    id: idOf(n),
    number: `CONCAT('9', LPAD(j, 15, '0'))`,
    areaId: oneOf('j DIV 3', areas),
    category: oneOf('j DIV 7', categories),
    status,
    unitId: `CASE WHEN ${isOpen} AND j DIV 2 MOD 8 = 0 THEN NULL ELSE ${oneOf('j DIV 5', units)} END`,
    filedAt: filed,
    clockFrom: filed,
    dueAt: `TIMESTAMPADD(DAY, 3 + j MOD 90, ${filed})`,
    repliedAt: `CASE WHEN ${isOpen} THEN NULL ELSE TIMESTAMPADD(HOUR, 1 + j MOD 40, ${filed}) END`,
    resolvedAt: `CASE WHEN ${isDone} THEN TIMESTAMPADD(DAY, ${took}, ${filed}) END`,
    resultCode: `CASE WHEN ${isDone} THEN 'fixed' END`,
    closeCode: `CASE WHEN ${isDone} AND NOT ${rating} THEN ${oneOf('j', ['fixed', 'fixed', 'no_rating_archived'])} END`,
    timesReopened: `CASE WHEN j MOD 17 = 0 THEN 1 ELSE 0 END`,
    promisedFor: `CASE WHEN ${isOpen} AND j DIV 2 MOD 8 = 4 THEN TIMESTAMPADD(DAY, 2, ${filed}) END`,
    urgeBy: `CASE WHEN ${isOpen} AND j MOD 34 = 0 THEN TIMESTAMPADD(DAY, 5, ${filed}) END`,
    overdueAt: filed,
    alarmAt: 'NULL',
    version: '1',
  }
  const names = (found as { Field: string }[]).map(({ Field }) => Field)
  const columns = names.map(name => given[name] ?? `p.\`${name}\``)
  await connection.query(
    `INSERT INTO appeals (${names.map(name => `\`${name}\``).join(', ')})
     SELECT ${columns.join(', ')} FROM (SELECT ${n} - seq AS j FROM seq_1_to_${n}) s JOIN appeals p ON p.id = ?`,
    [pattern],
  )
  await connection.query('ANALYZE TABLE appeals')
  await connection.end()
}
