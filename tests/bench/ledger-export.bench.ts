import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import mysql from 'mysql2/promise'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerColumnNames, type LedgerFile, type LedgerFormat } from '@shared/appeals/ledger.views'
import { Appeal, AppealEvent } from '@server/appeals'
import { ledgerRows } from '@server/appeals/ledger'
import { table } from '@server/kit/database'
import { openAppeals, type Appeals } from '../support/appeals'
import { killed, pause, startServer } from '../support/world'
import { atRate, cpuSeconds, median, percentile, say, spellings } from './load'

const matters = 100_000
const rounds = 5
const aSecond = 100
const idleFor = 8000
let on: Appeals
let ours: { process: ChildProcess; base: string }
let raw: { process: ChildProcess; base: string }
beforeAll(async () => {
  on = await openAppeals()
  await fill()
  ours = await startServer(on.world.url, { NODE_ENV: 'production', LOG_LEVEL: 'warn' })
  raw = await startRaw()
}, 600_000)
afterAll(async () => {
  await Promise.all([ours, raw].map(one => killed(one.process)))
  await on.world.end()
})

/** A hundred thousand closed matters with their events, each as like the first as eggs, a second apart. */
async function fill(): Promise<void> {
  const { id } = (await on.closed()).appeal
  const connection = await mysql.createConnection(on.world.url.replace('mariadb:', 'mysql:'))
  const copy = async (of: typeof Appeal | typeof AppealEvent, changed: Record<string, string>, where: string) => {
    const names = table<Appeal | AppealEvent>(of).metadata.columns.map(({ databaseName }) => databaseName)
    const values = names.map(name => changed[name] ?? `o.${name}`)
    const from = `${table<Appeal | AppealEvent>(of).metadata.tableName} o JOIN seq_1_to_${matters} s`
    await connection.query(
      `INSERT INTO ${table<Appeal | AppealEvent>(of).metadata.tableName} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from} WHERE ${where}`,
      [id],
    )
  }
  const matter = "CONCAT('01', LPAD(s.seq, 24, '0'))"
  await copy(AppealEvent, { id: "CONCAT(LPAD(s.seq, 8, '0'), RIGHT(o.id, 18))", appealId: matter }, 'o.appealId = ?')
  const number = "CONCAT('20250101-', s.seq)"
  const filedAt = 'o.filedAt - INTERVAL s.seq SECOND'
  await copy(Appeal, { id: matter, number, filedAt, draftKey: 'NULL', claimDigest: 's.seq' }, 'o.id = ?')
  await connection.end()
}

async function startRaw() {
  const { columns, from, joins, where, values } = ledgerRows(
    { communityId: on.here.communityId },
    { units: null, worksOnAll: true },
  )
  const sql = `SELECT ${columns} FROM ${from} ${joins} WHERE ${where.join(' AND ')} ORDER BY a.filedAt DESC, a.id DESC`
  const child = spawn(process.execPath, ['tests/bench/raw-export.mjs', on.world.url, JSON.stringify({ sql, values })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>(resolve =>
    child.stdout.on('data', text => {
      const found = /"port":(\d+)/.exec(String(text))?.[1]
      if (found) resolve(found)
    }),
  )
  return { process: child, base: `http://127.0.0.1:${port}` }
}

async function addressOf(format: LedgerFormat): Promise<string> {
  const answer = await fetch(`${ours.base}/api/appeals/ledger/export`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${on.here.dispatcher.token}` },
    body: JSON.stringify({
      ...{ communityId: on.here.communityId, columns: ledgerColumnNames, format, language: 'zh', purpose: 'report' },
    }),
  })
  return ours.base + ((await answer.json()) as LedgerFile).address
}
const megabytes = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

/** Takes all of it in; how long it took, what it cost, and by how much the server grew meanwhile. */
async function taken(url: string, pid: number) {
  const [cpu, rss, begun] = [cpuSeconds(pid), megabytes(pid), performance.now()]
  let [most, bytes, lines] = [rss, 0, 0]
  const reader = (await fetch(url)).body!.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const part = read.value
    most = Math.max(most, megabytes(pid))
    bytes += part.length
    for (const byte of part) if (byte === 10) lines++
  }
  return { seconds: (performance.now() - begun) / 1000, cpu: cpuSeconds(pid) - cpu, grew: most - rss, bytes, lines }
}
const told = (name: string, { seconds, cpu, grew, bytes }: Awaited<ReturnType<typeof taken>>) =>
  say(
    `  ${name.padEnd(5)} ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, ${(bytes / 1e6).toFixed(1)} MB, grew by ${grew.toFixed(0)} MB`,
  )

test(
  'a hundred thousand lines as CSV take at most three times what mysql2 alone needs, and 64 MB',
  { timeout: 900_000 },
  async () => {
    const measured = { raw: [], csv: [] } as Record<'raw' | 'csv', Awaited<ReturnType<typeof taken>>[]>
    for (let round = -1; round < rounds; round++) {
      for (const name of ['raw', 'csv'] as const) {
        const side = name === 'raw' ? raw : ours
        const one = await taken(name === 'raw' ? raw.base : await addressOf('csv'), side.process.pid!)
        expect(one.lines).toBe(matters + (name === 'raw' ? 1 : 2))
        told(name, one)
        // The first warms up; what the server grows by then counts all the same.
        if (round >= 0 || name === 'csv') measured[name].push(one)
      }
    }
    const of = (name: 'raw' | 'csv', what: 'seconds' | 'cpu') => median(measured[name].slice(-rounds).map(one => one[what]))
    const [time, cpu] = [of('csv', 'seconds') / of('raw', 'seconds'), of('csv', 'cpu') / of('raw', 'cpu')]
    const grew = Math.max(...measured.csv.map(one => one.grew))
    say(`  CSV ÷ raw: time ${time.toFixed(2)} (≤ 3), processor ${cpu.toFixed(2)}; grew by at most ${grew.toFixed(0)} MB (≤ 64)`)
    told('xlsx', await taken(await addressOf('xlsx'), ours.process.pid!))
    expect(time).toBeLessThanOrEqual(3)
    expect(grew).toBeLessThanOrEqual(64)
  },
)

test('others wait at most twice as long meanwhile', { timeout: 900_000 }, async () => {
  const next = spellings(`${ours.base}/api/appeals/board?communityId=`, on.here.communityId)
  const p99 = async (over: () => boolean) => percentile(await atRate(next, aSecond, over), 0.99)
  const idle = () => {
    const end = performance.now() + idleFor
    return p99(() => performance.now() > end)
  }
  const ratios: number[] = []
  let before = await idle()
  for (let round = 0; round < rounds; round++) {
    let over = false
    const file = taken(await addressOf('csv'), ours.process.pid!).finally(() => (over = true))
    const meanwhile = await p99(() => over)
    await file
    await pause(500)
    const after = await idle()
    ratios.push(meanwhile / ((before + after) / 2))
    say(
      `  p99 idle ${before.toFixed(1)}, meanwhile ${meanwhile.toFixed(1)}, idle ${after.toFixed(1)} ms: ${ratios.at(-1)!.toFixed(2)}`,
    )
    before = after
  }
  say(`  p99 meanwhile ÷ idle, the median of ${rounds}: ${median(ratios).toFixed(2)} (≤ 2)`)
  expect(median(ratios)).toBeLessThanOrEqual(2)
})
