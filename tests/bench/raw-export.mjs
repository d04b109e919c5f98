// What the export of the ledger is compared with: the same statement, streamed by mysql2 alone and sent as it comes.
import { createServer } from 'node:http'
import mysql from 'mysql2/promise'

const [, , url, statement] = process.argv
const { sql, values } = JSON.parse(statement)
const { pool } = mysql.createPool({
  uri: url.replace('mariadb:', 'mysql:'),
  connectionLimit: 2,
  timezone: 'Z',
  charset: 'utf8mb4',
})
const server = createServer((_, answer) => {
  const rows = pool.query(sql, values).stream()
  rows.on('data', row => {
    if (answer.write(`${Object.values(row).join(',')}\n`)) return
    rows.pause()
    answer.once('drain', () => rows.resume())
  })
  rows.once('end', () => answer.end())
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${JSON.stringify(server.address())}\n`))
