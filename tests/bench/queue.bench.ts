import type { ChildProcess } from 'node:child_process'
import mysql from 'mysql2/promise'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '@shared/kit/page'
import { sealCursor } from '@server/kit/page'
import { addArea } from '@server/organisation'
import { openAppeals, type Appeals } from '../support/appeals'
import { manyAppeals } from '../support/many-appeals'
import { killed, startServer, times } from '../support/world'
import { median, say } from './load'

const sizes = { small: 10_000, big: Number(process.env.APPEALS ?? 1_000_000) }
type Side = keyof typeof sizes
const rounds = 11
const asksARound = 4

let on: Appeals
const sides = {} as Record<Side, { process: ChildProcess; base: string; url: string }>
const connect = (url: string) => mysql.createConnection({ uri: url.replace('mariadb:', 'mysql:'), timezone: 'Z' })

/** One neighbourhood, twice: in a database of ten thousand matters and in one of a million, of which the last year is alike. */
beforeAll(async () => {
  on = await openAppeals()
  const { communityId, building, grid, otherUnit, unit } = on.here
  const place = { communityId, parentId: grid, kind: 'building', address: null, addressEn: null } as const
  const areas = [building]
  for (const number of times(9, i => i + 4))
    areas.push(await addArea({ ...place, name: `${number}号楼`, nameEn: `Building ${number}`, number, position: number }))
  const pattern = (await on.filed()).appeal.id
  const small = on.world.url
  const big = `${small}_big`
  await copied(small, big)
  for (const [side, url] of Object.entries({ small, big }) as [Side, string][]) {
    await manyAppeals(url, sizes[side], { pattern, areas, units: [unit, otherUnit] })
    sides[side] = { ...(await startServer(url, { NODE_ENV: 'production', LOG_LEVEL: 'error' })), url }
  }
}, 1_800_000)
afterAll(async () => {
  await Promise.all(Object.values(sides).map(side => killed(side.process)))
  const connection = await connect(on.world.url)
  await connection.query(`DROP DATABASE IF EXISTS ${nameOf(`${on.world.url}_big`)}`)
  await connection.end()
  await on.world.end()
})

const nameOf = (url: string) => url.split('/').at(-1)!
async function copied(from: string, to: string): Promise<void> {
  const connection = await connect(from)
  await connection.query(`CREATE DATABASE ${nameOf(to)} CHARACTER SET utf8mb4`)
  const [tables] = (await connection.query('SHOW TABLES')) as unknown as [Record<string, string>[]]
  for (const name of tables.map(row => Object.values(row)[0]!)) {
    await connection.query(`CREATE TABLE ${nameOf(to)}.\`${name}\` LIKE \`${name}\``)
    await connection.query(`INSERT INTO ${nameOf(to)}.\`${name}\` SELECT * FROM \`${name}\``)
  }
  await connection.end()
}

async function ask<T>(side: Side, path: string, given: Record<string, string>): Promise<T> {
  const query = new URLSearchParams({ communityId: on.here.communityId, ...given })
  const answer = await fetch(`${sides[side].base}/api/appeals/${path}?${query}`, {
    headers: { Authorization: `Bearer ${on.here.supervisor.token}` },
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

/** How much longer the big one takes: the median of both, asked in turns; the first round warms up. */
async function ratioOf(name: string, path: string, given: Record<Side, Record<string, string>>): Promise<number> {
  const took: Record<Side, number[]> = { small: [], big: [] }
  for (let round = -1; round < rounds; round++)
    for (const side of ['small', 'big'] as const)
      for (let i = 0; i < asksARound; i++) {
        const begun = performance.now()
        await ask(side, path, given[side])
        if (round >= 0) took[side].push(performance.now() - begun)
      }
  const [small, big] = [median(took.small), median(took.big)]
  say(`  ${name.padEnd(24)} ${small.toFixed(1).padStart(7)} ms  ${big.toFixed(1).padStart(7)} ms  ${(big / small).toFixed(2)}`)
  return big / small
}

const open = "'submitted', 'need_info', 'assigned', 'in_progress', 'scheduled', 'external', 'reopened'"
/** The cursor at a share of the depth of a list. */
async function cursorAt(side: Side, share: number, statuses: string, by: 'dueAt' | 'filedAt', way: 'ASC' | 'DESC') {
  const connection = await connect(sides[side].url)
  const where = `communityId = '${on.here.communityId}' AND status IN (${statuses})`
  const [[{ n }]] = (await connection.query(`SELECT COUNT(*) AS n FROM appeals WHERE ${where}`)) as unknown as [[{ n: number }]]
  const [[row]] = (await connection.query(
    `SELECT id, ${by} AS at FROM appeals WHERE ${where} ORDER BY ${by} ${way}, id ${way} LIMIT 1 OFFSET ${Math.floor(share * n)}`,
  )) as unknown as [[{ id: string; at: Date }]]
  await connection.end()
  return sealCursor(way === 'ASC' ? `+${by}` : by, row.at, row.id)
}
const lists = [
  { part: 'open', sort: 'due', statuses: open, by: 'dueAt', way: 'ASC' },
  { part: 'open', sort: 'newest', statuses: open, by: 'filedAt', way: 'DESC' },
  { part: 'done', sort: 'newest', statuses: "'closed', 'declined', 'withdrawn'", by: 'filedAt', way: 'DESC' },
  { part: 'done', sort: 'oldest', statuses: "'closed', 'declined', 'withdrawn'", by: 'filedAt', way: 'ASC' },
] as const
test('a page of the queue takes at most 1.3 times as long, at its start, in the middle and at 95 % of its depth', async () => {
  const ratios: Record<string, number> = {}
  for (const { part, sort, statuses, by, way } of lists)
    for (const share of [0, 0.4, 0.95]) {
      const given = {} as Record<Side, Record<string, string>>
      for (const side of ['small', 'big'] as const)
        given[side] = { part, sort, ...(share && { after: await cursorAt(side, share, statuses, by, way) }) }
      expect((await ask<Page<unknown>>('big', 'desk', given.big)).items).toHaveLength(20)
      const name = `${part}, ${sort}, ${share * 100} %`
      ratios[name] = await ratioOf(name, 'desk', given)
    }
  expect(Object.entries(ratios).filter(([, ratio]) => ratio > 1.3)).toEqual([])
})
