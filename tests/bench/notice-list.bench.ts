import { spawn, type ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Notice } from '@server/notices'
import { openNotices, type Notices } from '../support/notices'
import { killed, startServer, times, type World } from '../support/world'
import { asFastAsPossible, cpuSeconds, median, say, spellings } from './load'

const rounds = 7
const notices = 10_000
const connections = 20
const milliseconds = 1500
let on: Notices
let ours: { process: ChildProcess; base: string }
let raw: { process: ChildProcess; base: string }
beforeAll(async () => {
  on = await openNotices()
  await fill()
  ours = await startServer(on.world.url, { NODE_ENV: 'production', LOG_LEVEL: 'warn' })
  raw = await startRaw(on.world)
})
afterAll(async () => {
  await Promise.all([killed(ours.process), killed(raw.process)])
  await on.world.end()
})

/** Ten thousand notices of one community, as like as eggs to the one that the verb wrote. */
async function fill(): Promise<void> {
  const { id } = await on.compose({ title: '3号楼水箱清洗停水', expiresAt: later(86_400_000).toISOString() })
  const one = await table(Notice).findOneByOrFail({ id })
  for (let from = 0; from < notices; from += 1000) {
    const rows = times(1000, i => ({ ...one, id: newId(), publishedAt: later(-(from + i) * 60_000) }))
    await transaction(() => table(Notice).insert(rows))
  }
}

async function startRaw({ url }: World) {
  const child = spawn(process.execPath, ['tests/bench/raw-list.mjs', url], {
    env: { ...process.env, NODE_ENV: 'production' },
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

const question = (base: string) => `${base}/api/notices?communityId=`

test('both say the same', async () => {
  const said = await Promise.all([ours, raw].map(async ({ base }) => (await fetch(question(base) + on.here.communityId)).text()))
  expect(said[0]).toBe(said[1])
  expect((JSON.parse(said[0]!) as { items: unknown[] }).items).toHaveLength(20)
})

test('the list of notices costs at most 1/0.6 of what Koa and mysql2 alone need, in processor time and in requests a second', async () => {
  const sides = {
    raw: { pid: raw.process.pid!, next: spellings(question(raw.base), on.here.communityId) },
    ours: { pid: ours.process.pid!, next: spellings(question(ours.base), on.here.communityId) },
    kept: { pid: ours.process.pid!, next: () => question(ours.base) + on.here.communityId },
  }
  const measured = { raw: [], ours: [], kept: [] } as Record<keyof typeof sides, { micros: number; rate: number }[]>
  for (let round = -1; round < rounds; round++) {
    for (const name of ['raw', 'ours', 'kept'] as const) {
      const { pid, next } = sides[name]
      const before = cpuSeconds(pid)
      const begun = performance.now()
      const done = await asFastAsPossible(next, connections, milliseconds)
      const took = (performance.now() - begun) / 1000
      // The first round warms up.
      if (round >= 0) measured[name].push({ micros: ((cpuSeconds(pid) - before) * 1e6) / done, rate: done / took })
    }
  }
  const of = (name: keyof typeof sides, what: 'micros' | 'rate') => median(measured[name].map(one => one[what]))
  for (const name of ['raw', 'ours', 'kept'] as const)
    say(
      `  ${name.padEnd(5)} ${of(name, 'micros').toFixed(0).padStart(6)} µs of processor a request  ${of(name, 'rate').toFixed(0).padStart(6)} requests/s`,
    )
  const [cpu, rate] = [of('raw', 'micros') / of('ours', 'micros'), of('ours', 'rate') / of('raw', 'rate')]
  const [keptCpu, keptRate] = [of('raw', 'micros') / of('kept', 'micros'), of('kept', 'rate') / of('raw', 'rate')]
  say(`  raw processor time ÷ ours ${cpu.toFixed(2)}, our rate ÷ raw ${rate.toFixed(2)} (each ≥ 0.60)`)
  say(`  with answers kept for a second: ${keptCpu.toFixed(2)}, ${keptRate.toFixed(2)}`)
  expect(cpu).toBeGreaterThanOrEqual(0.6)
  expect(rate).toBeGreaterThanOrEqual(0.6)
})

test('a word is looked for in ten thousand notices', async () => {
  for (const q of ['水箱', '没有这个词']) {
    const took: number[] = []
    for (let i = 0; i < 15; i++) {
      const next = spellings(`${ours.base}/api/notices?q=${encodeURIComponent(q)}&communityId=`, on.here.communityId)
      for (let n = 0; n < i; n++) next()
      const begun = performance.now()
      expect((await fetch(next())).status).toBe(200)
      took.push(performance.now() - begun)
    }
    say(`  ${q}: ${median(took).toFixed(1)} ms`)
  }
})
