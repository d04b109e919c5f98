import type { ChildProcess } from 'node:child_process'
import mysql from 'mysql2/promise'
import { expect } from 'vitest'
import { addArea } from '@server/organisation'
import { openAppeals, type Appeals } from '../support/appeals'
import { manyAppeals } from '../support/many-appeals'
import { killed, startServer, times } from '../support/world'
import { median, say } from './load'

const sizes = { small: 10_000, big: Number(process.env.APPEALS ?? 1_000_000) }
export type Side = keyof typeof sizes
const rounds = 11
const asksARound = 4

export const connect = (url: string) => mysql.createConnection({ uri: url.replace('mariadb:', 'mysql:'), timezone: 'Z' })
const nameOf = (url: string) => url.split('/').at(-1)!

/** One neighbourhood, twice: in a database of ten thousand matters and in one of a million, of which the last year is alike. */
export class TwoTowns {
  constructor(
    readonly on: Appeals,
    readonly sides: Record<Side, { process: ChildProcess; base: string; url: string }>,
  ) {}

  async ask<T>(side: Side, path: string, given: Record<string, string>): Promise<T> {
    const query = new URLSearchParams({ communityId: this.on.here.communityId, ...given })
    const answer = await fetch(`${this.sides[side].base}/api/appeals/${path}?${query}`, {
      headers: { Authorization: `Bearer ${this.on.here.supervisor.token}` },
    })
    expect(answer.status).toBe(200)
    return (await answer.json()) as T
  }

  /** How much longer the big one takes: the median of both, asked in turns; the first round warms up. */
  async ratioOf(name: string, path: string, given: Record<Side, Record<string, string>>): Promise<number> {
    const took: Record<Side, number[]> = { small: [], big: [] }
    for (let round = -1; round < rounds; round++)
      for (const side of ['small', 'big'] as const)
        for (let i = 0; i < asksARound; i++) {
          const begun = performance.now()
          await this.ask(side, path, given[side])
          if (round >= 0) took[side].push(performance.now() - begun)
        }
    const [small, big] = [median(took.small), median(took.big)]
    say(`  ${name.padEnd(24)} ${small.toFixed(1).padStart(7)} ms  ${big.toFixed(1).padStart(7)} ms  ${(big / small).toFixed(2)}`)
    return big / small
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.sides).map(side => killed(side.process)))
    const connection = await connect(this.on.world.url)
    await connection.query(`DROP DATABASE IF EXISTS ${nameOf(`${this.on.world.url}_big`)}`)
    await connection.end()
    await this.on.world.end()
  }
}

export async function openTwoTowns(): Promise<TwoTowns> {
  const on = await openAppeals()
  const { communityId, building, grid, otherUnit, unit } = on.here
  const place = { communityId, parentId: grid, kind: 'building', address: null, addressEn: null } as const
  const areas = [building]
  for (const number of times(9, i => i + 4))
    areas.push(await addArea({ ...place, name: `${number}号楼`, nameEn: `Building ${number}`, number, position: number }))
  const pattern = (await on.filed()).appeal.id
  const small = on.world.url
  const big = `${small}_big`
  await copied(small, big)
  const sides = {} as TwoTowns['sides']
  for (const [side, url] of Object.entries({ small, big }) as [Side, string][]) {
    await manyAppeals(url, sizes[side], { pattern, areas, units: [unit, otherUnit] })
    sides[side] = { ...(await startServer(url, { NODE_ENV: 'production', LOG_LEVEL: 'error' })), url }
  }
  return new TwoTowns(on, sides)
}

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
