// What the list of notices is compared with: the same statement and the same JSON by Koa and mysql2 alone.
import Koa from 'koa'
import mysql from 'mysql2/promise'

const [, , url] = process.argv
const pool = mysql.createPool({ uri: url.replace('mariadb:', 'mysql:'), connectionLimit: 10, timezone: 'Z', charset: 'utf8mb4' })
const columns =
  'id, kind, title, status, areaName, areaNameEn, unitName, unitNameEn, publishedAt, expiresAt, pinnedUntil, needsAck, edition'
const sql = `SELECT ${columns} FROM notices WHERE communityId = ? AND status <> 'scheduled' ORDER BY publishedAt DESC, id DESC LIMIT 21`

const app = new Koa()
app.use(async ctx => {
  const [rows] = await pool.query(sql, [ctx.query.communityId])
  const now = new Date()
  const items = rows.slice(0, 20).map(row => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    area: { zh: row.areaName, en: row.areaNameEn },
    by: { zh: row.unitName, en: row.unitNameEn },
    publishedAt: row.publishedAt.toISOString(),
    expiresAt: row.expiresAt ? row.expiresAt.toISOString() : null,
    expired: row.expiresAt !== null && row.expiresAt <= now,
    pinnedUntil: row.status === 'published' && row.pinnedUntil > now ? row.pinnedUntil.toISOString() : null,
    needsAck: Boolean(row.needsAck),
    edition: row.edition,
  }))
  const last = items.at(-1)
  const cursor = last && ['publishedAt', { ms: Date.parse(last.publishedAt) }, last.id]
  const next = rows.length > 20 ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null
  ctx.type = 'application/json'
  ctx.body = JSON.stringify({ items, next })
})
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${JSON.stringify(server.address())}\n`))
